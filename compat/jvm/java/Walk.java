import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AccountsApi;
import org.openapitools.client.api.TasksApi;
import org.openapitools.client.model.Account;
import org.openapitools.client.model.LogIn;
import org.openapitools.client.model.Priority;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Session;
import org.openapitools.client.model.SignUp;
import org.openapitools.client.model.StatusFilter;
import org.openapitools.client.model.Task;
import org.openapitools.client.model.TaskCreate;
import org.openapitools.client.model.TaskUpdate;

/** Takes a task through its life, and prints what it saw. */
final class Walk {
  public static void main(String[] args) throws Exception {
    ApiClient connection = new ApiClient();
    connection.updateBaseUri(args[0]);
    AccountsApi accounts = new AccountsApi(connection);
    Account account = accounts.signUp(new SignUp().email(args[1]).password("password123"));
    Session session = accounts.logIn(new LogIn().email(args[1]).password("password123"));
    connection.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + session.getToken()));
    TasksApi tasks = new TasksApi(connection);

    // Planned for a day, which is not everywhere the same.
    TaskCreate planned = new TaskCreate().title("Übung 🎉").dueDate("2026-12-01").timeZone("Pacific/Apia");
    planned.priority(Priority.HIGH).tags(List.of("Küche", "home")).reminders(List.of(30, -540));
    Task created = tasks.createTask(planned, null);
    UUID id = created.getId();
    List<Task> listed = pending(tasks);
    Task got = tasks.getTask(id, null);
    TaskUpdate change = new TaskUpdate().description("Zwei Liter 🥛").completed(true);
    Task updated = tasks.updateTask(id, change.dueDate("2026-12-01T17:30:00+05:00"), null);
    List<Task> listedAgain = pending(tasks);
    tasks.deleteTask(id, null);

    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("signedUp", account.getEmail());
    seen.put("loggedIn", session.getTokenType().getValue());
    seen.put("created", Arrays.asList(created.getTitle(), created.getDescription(), created.getCompleted()));
    seen.put("listed", listed.stream().map(Task::getTitle).toList());
    seen.put("got", got.getTitle());
    seen.put("updated", Arrays.asList(updated.getTitle(), updated.getDescription(), updated.getCompleted()));
    Object priority = created.getPriority().getValue();
    seen.put("planned", Arrays.asList(priority, created.getTags(), created.getReminders(), created.getCompletedAt()));
    seen.put("due", Stream.of(created, listed.get(0), got, updated).map(Task::getDueDate).toList());
    seen.put("listedAgain", listedAgain.stream().map(Task::getTitle).toList());
    try {
      tasks.getTask(id, null);
    } catch (ApiException error) {
      seen.put("gone", connection.getObjectMapper().readValue(error.getResponseBody(), Problem.class).getCode().getValue());
    }
    System.out.write(new ObjectMapper().writeValueAsBytes(seen));
    System.out.println();
  }

  private static List<Task> pending(TasksApi tasks) throws ApiException {
    return tasks.listTasks(
        StatusFilter.PENDING, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null);
  }
}
