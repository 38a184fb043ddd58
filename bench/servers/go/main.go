// The same service in Go, as its users write services: net/http, pgx with its pool, and golang-jwt, with the same statements.
package main

import (
	"context"
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

const columns = `tasks.id, tasks.user_id, tasks.title, tasks.description, tasks.completed, tasks.completed_at, tasks.priority::text,
  tasks.tags, tasks.due_date, tasks.time_zone, tasks.recurrence, tasks.reminders, tasks.position, tasks.series_id, tasks.created_at,
  tasks.updated_at, tasks.version`

const selectOne = `select ` + columns + ` from tasks where tasks.user_id = $1 and tasks.id = $2`
const selectPage = `select ` + columns + ` from tasks where user_id = $1 and id > $2::uuid and id < $3::uuid
  order by id desc limit (select $4::integer)`

const insertInto = `
  insert into tasks (user_id, id, title, description, completed, completed_at, created_at, updated_at, version, created_version)
  select $1, $2::uuid, $3, $4, $5::boolean, case when $5::boolean then $6::timestamptz end, $6::timestamptz, $6::timestamptz,
    list.version, list.version from list
  returning ` + columns
const insertTask = `with list as (
    update task_lists set version = version + 1 where user_id = $1 returning version
  )` + insertInto
const insertFirst = `
  with owner as (insert into users (id, created_at) values ($1, now()) on conflict (id) do nothing),
  list as (
    insert into task_lists (user_id, version) values ($1, 1)
    on conflict (user_id) do update set version = task_lists.version + 1 returning version
  )` + insertInto

const changedAt = `greatest(list.changed_at, tasks.updated_at + interval '1 millisecond')`
const updateTask = `with list as (
    update task_lists set version = version + 1 where user_id = $1
    returning version, date_trunc('milliseconds', clock_timestamp()) as changed_at
  )
  update tasks set
    title = coalesce($3, tasks.title),
    description = case when $4::boolean then $5 else tasks.description end,
    completed = coalesce($6::boolean, tasks.completed),
    completed_at = case when not coalesce($6::boolean, tasks.completed) then null
      when tasks.completed then tasks.completed_at else ` + changedAt + ` end,
    version = list.version, updated_at = ` + changedAt + `
  from list where tasks.user_id = $1 and tasks.id = $2 returning ` + columns

// Time is a time in replies: in UTC, with milliseconds.
type Time struct{ time.Time }

func (t Time) MarshalJSON() ([]byte, error) {
	return []byte(t.UTC().Format(`"2006-01-02T15:04:05.000Z"`)), nil
}

type Task struct {
	ID          uuid.UUID       `json:"id"`
	UserID      string          `json:"user_id"`
	Title       string          `json:"title"`
	Description *string         `json:"description"`
	Completed   bool            `json:"completed"`
	CompletedAt *Time           `json:"completed_at"`
	Priority    string          `json:"priority"`
	Tags        json.RawMessage `json:"tags"`
	DueDate     *string         `json:"due_date"`
	TimeZone    *string         `json:"time_zone"`
	Recurrence  *string         `json:"recurrence"`
	Reminders   json.RawMessage `json:"reminders"`
	Position    string          `json:"position"`
	SeriesID    *uuid.UUID      `json:"series_id"`
	CreatedAt   Time            `json:"created_at"`
	UpdatedAt   Time            `json:"updated_at"`
	Version     int64           `json:"version"`
}

var empty = json.RawMessage("[]")

// scanTask reads a row, and puts what a null means into it.
func scanTask(row pgx.CollectableRow) (Task, error) {
	var task Task
	var priority, position *string
	var completedAt *time.Time
	err := row.Scan(&task.ID, &task.UserID, &task.Title, &task.Description, &task.Completed, &completedAt, &priority, &task.Tags,
		&task.DueDate, &task.TimeZone, &task.Recurrence, &task.Reminders, &position, &task.SeriesID, &task.CreatedAt.Time,
		&task.UpdatedAt.Time, &task.Version)
	if err != nil {
		return task, err
	}
	task.Priority = "medium"
	if priority != nil {
		task.Priority = *priority
	}
	if completedAt != nil {
		task.CompletedAt = &Time{*completedAt}
	}
	if task.Tags == nil {
		task.Tags = empty
	}
	if task.Reminders == nil {
		task.Reminders = empty
	}
	if position != nil {
		task.Position = *position
	} else {
		task.Position = defaultPosition(task.ID)
	}
	return task, nil
}

// defaultPosition is the place of a task that was never moved: the complement of the time and the sequence in its id.
func defaultPosition(id uuid.UUID) string {
	complement := make([]byte, 8)
	for index := range complement {
		complement[index] = ^id[index]
	}
	digits := hex.EncodeToString(complement)
	return "o" + digits[:12] + digits[13:]
}

type server struct {
	pool   *pgxpool.Pool
	secret []byte
}

// problem is an error with a status, for the client.
type problem struct {
	status int
	detail string
}

func (p problem) Error() string { return p.detail }

var notFound = problem{http.StatusNotFound, "Task not found"}

type handler func(writer http.ResponseWriter, request *http.Request, user string) error

// authenticated verifies the token of a request, and answers its errors.
func (s *server) authenticated(handle handler) http.HandlerFunc {
	parser := jwt.NewParser(jwt.WithValidMethods([]string{"HS256"}), jwt.WithExpirationRequired(), jwt.WithLeeway(30*time.Second))
	return func(writer http.ResponseWriter, request *http.Request) {
		token, isBearer := strings.CutPrefix(request.Header.Get("Authorization"), "Bearer ")
		var claims jwt.RegisteredClaims
		_, err := parser.ParseWithClaims(token, &claims, func(*jwt.Token) (any, error) { return s.secret, nil })
		if !isBearer || err != nil || claims.Subject == "" {
			send(writer, http.StatusUnauthorized, map[string]string{"detail": "Invalid token"})
			return
		}
		if err := handle(writer, request, claims.Subject); err != nil {
			var known problem
			if !errors.As(err, &known) {
				log.Print(err)
				known = problem{http.StatusInternalServerError, "Internal error"}
			}
			send(writer, known.status, map[string]string{"detail": known.detail})
		}
	}
}

func send(writer http.ResponseWriter, status int, body any) {
	text, err := json.Marshal(body)
	if err != nil {
		log.Print(err)
		status = http.StatusInternalServerError
	}
	writer.Header().Set("Content-Type", "application/json; charset=utf-8")
	writer.Header().Set("Content-Length", strconv.Itoa(len(text)))
	writer.WriteHeader(status)
	writer.Write(text)
}

func sendTask(writer http.ResponseWriter, status int, task Task) {
	writer.Header().Set("ETag", fmt.Sprintf(`"%d"`, task.Version))
	send(writer, status, task)
}

func (s *server) one(ctx context.Context, text string, values ...any) (Task, error) {
	rows, err := s.pool.Query(ctx, text, values...)
	if err != nil {
		return Task{}, err
	}
	return pgx.CollectExactlyOneRow(rows, scanTask)
}

func orNotFound(err error) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return notFound
	}
	return err
}

func idOf(request *http.Request) (uuid.UUID, error) {
	id, err := uuid.Parse(request.PathValue("id"))
	if err != nil {
		return id, problem{http.StatusUnprocessableEntity, "Not a task id"}
	}
	return id, nil
}

func (s *server) get(writer http.ResponseWriter, request *http.Request, user string) error {
	id, err := idOf(request)
	if err != nil {
		return err
	}
	task, err := s.one(request.Context(), selectOne, user, id)
	if err != nil {
		return orNotFound(err)
	}
	sendTask(writer, http.StatusOK, task)
	return nil
}

func (s *server) list(writer http.ResponseWriter, request *http.Request, user string) error {
	limit := 100
	if given := request.URL.Query().Get("limit"); given != "" {
		number, err := strconv.Atoi(given)
		if err != nil || number < 1 || number > 1000 {
			return problem{http.StatusUnprocessableEntity, "Not a limit"}
		}
		limit = number
	}
	rows, err := s.pool.Query(request.Context(), selectPage, user, uuid.Nil, uuid.Max, limit+1)
	if err != nil {
		return err
	}
	tasks, err := pgx.CollectRows(rows, scanTask)
	if err != nil {
		return err
	}
	cursor := ""
	if len(tasks) > limit {
		tasks = tasks[:limit]
		cursor = cursorAt(tasks[limit-1])
		writer.Header().Set("X-Next-Cursor", cursor)
		writer.Header().Set("Link", fmt.Sprintf(`</api/tasks?limit=%d&cursor=%s>; rel="next"`, limit, cursor))
	}
	tag := sha1.New()
	fmt.Fprint(tag, cursor)
	for _, task := range tasks {
		fmt.Fprintf(tag, ",%s,%d", task.ID, task.Version)
	}
	writer.Header().Set("ETag", `"`+base64.RawURLEncoding.EncodeToString(tag.Sum(nil))+`"`)
	send(writer, http.StatusOK, tasks)
	return nil
}

// cursorAt marks the place of a task in the list of all, newest first.
func cursorAt(task Task) string {
	filters := sha1.Sum([]byte(`["all","-created_at",null,null,null,null,null]`))
	var milliseconds [8]byte
	binary.BigEndian.PutUint64(milliseconds[:], uint64(task.UpdatedAt.UnixMilli()))
	bytes := append(append(append([]byte{}, filters[:6]...), milliseconds[2:]...), task.ID[:]...)
	return base64.RawURLEncoding.EncodeToString(bytes)
}

// optional is a field of a body, which may be left out.
type optional[Value any] struct {
	given bool
	value *Value
}

func (o *optional[Value]) UnmarshalJSON(text []byte) error {
	o.given = true
	return json.Unmarshal(text, &o.value)
}

type body struct {
	Title       optional[string] `json:"title"`
	Description optional[string] `json:"description"`
	Completed   optional[bool]   `json:"completed"`
}

func bodyOf(writer http.ResponseWriter, request *http.Request) (body, error) {
	var given body
	decoder := json.NewDecoder(http.MaxBytesReader(writer, request.Body, 100_000))
	decoder.DisallowUnknownFields()
	invalid := problem{http.StatusUnprocessableEntity, "Not a task"}
	if decoder.Decode(&given) != nil {
		return given, invalid
	}
	if given.Title.given {
		if given.Title.value == nil || utf8.RuneCountInString(*given.Title.value) > 200 {
			return given, invalid
		}
		trimmed := strings.TrimSpace(*given.Title.value)
		if trimmed == "" || strings.ContainsRune(trimmed, 0) {
			return given, invalid
		}
		given.Title.value = &trimmed
	}
	if text := given.Description.value; text != nil && (utf8.RuneCountInString(*text) > 2000 || strings.ContainsRune(*text, 0)) {
		return given, invalid
	}
	if given.Completed.given && given.Completed.value == nil {
		return given, invalid
	}
	return given, nil
}

func (s *server) create(writer http.ResponseWriter, request *http.Request, user string) error {
	given, err := bodyOf(writer, request)
	if err != nil {
		return err
	}
	if !given.Title.given {
		return problem{http.StatusUnprocessableEntity, "A task needs a title"}
	}
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	completed := given.Completed.value != nil && *given.Completed.value
	values := []any{user, id, *given.Title.value, given.Description.value, completed, time.Now().UTC().Truncate(time.Millisecond)}
	task, err := s.one(request.Context(), insertTask, values...)
	if errors.Is(err, pgx.ErrNoRows) {
		task, err = s.one(request.Context(), insertFirst, values...)
	}
	if err != nil {
		return err
	}
	writer.Header().Set("Location", "/api/tasks/"+id.String())
	sendTask(writer, http.StatusCreated, task)
	return nil
}

func (s *server) change(writer http.ResponseWriter, request *http.Request, user string) error {
	id, err := idOf(request)
	if err != nil {
		return err
	}
	given, err := bodyOf(writer, request)
	if err != nil {
		return err
	}
	task, err := s.one(request.Context(), updateTask, user, id, given.Title.value, given.Description.given, given.Description.value,
		given.Completed.value)
	if err != nil {
		return orNotFound(err)
	}
	sendTask(writer, http.StatusOK, task)
	return nil
}

func main() {
	settings, err := pgxpool.ParseConfig(os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	connections, _ := strconv.Atoi(os.Getenv("CONNECTIONS"))
	settings.MaxConns = int32(connections)
	pool, err := pgxpool.NewWithConfig(context.Background(), settings)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{pool, []byte(os.Getenv("SECRET"))}
	routes := http.NewServeMux()
	routes.HandleFunc("GET /api/tasks", s.authenticated(s.list))
	routes.HandleFunc("POST /api/tasks", s.authenticated(s.create))
	routes.HandleFunc("GET /api/tasks/{id}", s.authenticated(s.get))
	routes.HandleFunc("PATCH /api/tasks/{id}", s.authenticated(s.change))
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), routes))
}
