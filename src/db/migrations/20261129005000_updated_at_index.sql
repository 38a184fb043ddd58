-- migrate:up

-- The list of all tasks by time of change reads the indexes of pending and of completed tasks. So each task has one index less to pay for.
drop index tasks_user_id_updated_at_id;

-- migrate:down transaction:false

drop index concurrently if exists tasks_user_id_updated_at_id;
create index concurrently tasks_user_id_updated_at_id on tasks (user_id, updated_at, id);
