import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import org.openapitools.client.apis.AccountsApi
import org.openapitools.client.apis.TasksApi
import org.openapitools.client.infrastructure.ApiClient
import org.openapitools.client.infrastructure.ClientError
import org.openapitools.client.infrastructure.ClientException
import org.openapitools.client.infrastructure.Serializer
import org.openapitools.client.models.LogIn
import org.openapitools.client.models.Priority
import org.openapitools.client.models.Problem
import org.openapitools.client.models.SignUp
import org.openapitools.client.models.StatusFilter
import org.openapitools.client.models.TaskCreate
import org.openapitools.client.models.TaskUpdate
import kotlin.system.exitProcess

/** Takes a task through its life, and prints what it saw. */
fun main(args: Array<String>) {
    val accounts = AccountsApi(args[0])
    val account = accounts.signUp(SignUp(args[1], "password123"))
    val session = accounts.logIn(LogIn(args[1], "password123"))
    ApiClient.accessToken = session.token
    val tasks = TasksApi(args[0])

    // Planned for a day, which is not everywhere the same.
    val planned =
        TaskCreate(
            title = "Übung 🎉",
            dueDate = "2026-12-01",
            timeZone = "Pacific/Apia",
            priority = Priority.high,
            tags = listOf("Küche", "home"),
            reminders = listOf(30, -540),
        )
    val change = TaskUpdate(description = "Zwei Liter 🥛", completed = true, dueDate = "2026-12-01T17:30:00+05:00")
    val created = tasks.createTask(planned)
    val listed = tasks.listTasks(status = StatusFilter.pending)
    val got = tasks.getTask(created.id)
    val updated = tasks.updateTask(created.id, change)
    val listedAgain = tasks.listTasks(status = StatusFilter.pending)
    tasks.deleteTask(created.id)
    val gone =
        try {
            tasks.getTask(created.id)
            null
        } catch (error: ClientException) {
            val body = (error.response as ClientError<*>).body as String
            Serializer.jacksonObjectMapper.readValue<Problem>(body).code.value
        }

    val seen =
        mapOf(
            "signedUp" to account.email,
            "loggedIn" to session.tokenType.value,
            "created" to listOf(created.title, created.description, created.completed),
            "listed" to listed.map { it.title },
            "got" to got.title,
            "updated" to listOf(updated.title, updated.description, updated.completed),
            "planned" to listOf(created.priority.value, created.tags, created.reminders, created.completedAt),
            "due" to listOf(created, listed[0], got, updated).map { it.dueDate },
            "listedAgain" to listedAgain.map { it.title },
            "gone" to gone,
        )
    System.out.write(ObjectMapper().writeValueAsBytes(seen))
    println()
    // OkHttp keeps threads for a minute.
    exitProcess(0)
}
