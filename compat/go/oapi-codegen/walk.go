// Takes a task through its life, and prints what it saw.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"taskflow.example/walk/client"
)

func main() {
	ctx := context.Background()
	anonymous := must(client.NewClientWithResponses(os.Args[1]))
	credentials := client.SignUp{Email: client.EmailAddress(os.Args[2]), Password: "password123"}
	signedUp := must(anonymous.SignUpWithResponse(ctx, credentials)).JSON201
	loggedIn := must(anonymous.LogInWithResponse(ctx, client.LogIn(credentials))).JSON200
	authorize := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+loggedIn.Token)
		return nil
	}
	tasks := must(client.NewClientWithResponses(os.Args[1], client.WithRequestEditorFn(authorize)))

	// Planned for a day, which is not everywhere the same.
	day, time, zone, priority := "2026-12-01", "2026-12-01T17:30:00+05:00", "Pacific/Apia", client.High
	planned := client.TaskCreate{
		Title:     "Übung 🎉",
		DueDate:   &day,
		TimeZone:  &zone,
		Priority:  &priority,
		Tags:      &client.Tags{"Küche", "home"},
		Reminders: &client.Reminders{30, -540},
	}
	created := must(tasks.CreateTaskWithResponse(ctx, nil, planned)).JSON201
	id := created.Id
	pending := client.Pending
	filter := &client.ListTasksParams{Status: &pending}
	listed := *must(tasks.ListTasksWithResponse(ctx, filter)).JSON200
	got := must(tasks.GetTaskWithResponse(ctx, id, nil)).JSON200
	description, completed := "Zwei Liter 🥛", true
	change := client.TaskUpdate{Description: &description, Completed: &completed, DueDate: &time}
	updated := must(tasks.UpdateTaskWithResponse(ctx, id, nil, change)).JSON200
	listedAgain := *must(tasks.ListTasksWithResponse(ctx, filter)).JSON200
	must(tasks.DeleteTaskWithResponse(ctx, id, nil))
	gone := must(tasks.GetTaskWithResponse(ctx, id, nil)).ApplicationproblemJSON404

	fmt.Println(string(must(json.Marshal(map[string]any{
		"signedUp":    signedUp.Email,
		"loggedIn":    loggedIn.TokenType,
		"created":     []any{created.Title, created.Description, created.Completed},
		"listed":      titles(listed),
		"got":         got.Title,
		"updated":     []any{updated.Title, updated.Description, updated.Completed},
		"planned":     []any{created.Priority, created.Tags, created.Reminders, created.CompletedAt},
		"due":         []any{created.DueDate, listed[0].DueDate, got.DueDate, updated.DueDate},
		"listedAgain": titles(listedAgain),
		"gone":        gone.Code,
	}))))
}

func titles(tasks []client.Task) []string {
	titles := []string{}
	for _, task := range tasks {
		titles = append(titles, task.Title)
	}
	return titles
}

func must[Value any](value Value, err error) Value {
	if err != nil {
		panic(err)
	}
	return value
}
