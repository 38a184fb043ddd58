// Takes a task through its life, and prints what it saw.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"taskflow.example/walk/client"
)

type token string

func (value token) BearerAuth(context.Context, client.OperationName) (client.BearerAuth, error) {
	return client.BearerAuth{Token: string(value)}, nil
}

func main() {
	ctx := context.Background()
	anonymous := must(client.NewClient(os.Args[1], token("")))
	credentials := client.SignUp{Email: client.EmailAddress(os.Args[2]), Password: "password123"}
	signedUp := must(anonymous.SignUp(ctx, &credentials)).(*client.AccountCreatedHeaders).Response
	logIn := client.LogIn{Email: credentials.Email, Password: client.Password(credentials.Password)}
	loggedIn := must(anonymous.LogIn(ctx, &logIn)).(*client.SessionHeaders).Response
	tasks := must(client.NewClient(os.Args[1], token(loggedIn.Token)))

	// Planned for a day, which is not everywhere the same.
	planned := client.TaskCreate{
		Title:     "Übung 🎉",
		DueDate:   client.NewOptNilDueDate("2026-12-01"),
		TimeZone:  client.NewOptNilTimeZone("Pacific/Apia"),
		Priority:  client.NewOptPriority(client.PriorityHigh),
		Tags:      client.Tags{"Küche", "home"},
		Reminders: client.Reminders{30, -540},
	}
	created := must(tasks.CreateTask(ctx, &planned, client.CreateTaskParams{})).(*client.TaskCreatedHeaders).Response
	id := created.ID
	pending := client.ListTasksParams{Status: client.NewOptStatusFilter(client.StatusFilterPending)}
	listed := must(tasks.ListTasks(ctx, pending)).(*client.TaskPageHeaders).Response
	got := must(tasks.GetTask(ctx, client.GetTaskParams{TaskID: id})).(*client.TaskHeaders).Response
	change := client.TaskUpdate{
		Description: client.NewOptNilTaskDescription("Zwei Liter 🥛"),
		Completed:   client.NewOptTaskCompleted(true),
		DueDate:     client.NewOptNilDueDate("2026-12-01T17:30:00+05:00"),
	}
	updated := must(tasks.UpdateTask(ctx, &change, client.UpdateTaskParams{TaskID: id})).(*client.TaskChangedHeaders).Response
	listedAgain := must(tasks.ListTasks(ctx, pending)).(*client.TaskPageHeaders).Response
	must(tasks.DeleteTask(ctx, client.DeleteTaskParams{TaskID: id}))
	gone := must(tasks.GetTask(ctx, client.GetTaskParams{TaskID: id})).(*client.TaskNotFoundHeaders).Response

	fmt.Println(string(must(json.Marshal(map[string]any{
		"signedUp":    signedUp.Email,
		"loggedIn":    loggedIn.TokenType,
		"created":     []any{created.Title, textOf(created), created.Completed},
		"listed":      titles(listed),
		"got":         got.Title,
		"updated":     []any{updated.Title, textOf(updated), updated.Completed},
		"planned":     []any{created.Priority, created.Tags, created.Reminders, nil},
		"due":         []any{created.DueDate.Value, listed[0].DueDate.Value, got.DueDate.Value, updated.DueDate.Value},
		"listedAgain": titles(listedAgain),
		"gone":        gone.Code,
	}))))
}

func textOf(task client.Task) any {
	if text, isThere := task.Description.Get(); isThere {
		return text
	}
	return nil
}

func titles(tasks []client.Task) []client.TaskTitle {
	titles := []client.TaskTitle{}
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
