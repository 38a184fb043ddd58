-- migrate:up transaction:false

-- The orders of lists. Most of these indexes are partial: a task that is only a title and a tick has no entry in them. `completed` comes
-- before what a list is sorted by, so that a list of pending tasks does not pass those that were completed.
drop index concurrently if exists tasks_user_id_completed_due_at_id;
create index concurrently tasks_user_id_completed_due_at_id on tasks (user_id, completed, due_at, id) where due_at is not null;
drop index concurrently if exists tasks_user_id_completed_priority_id;
create index concurrently tasks_user_id_completed_priority_id on tasks (user_id, completed, priority, id) where priority is not null;
drop index concurrently if exists tasks_user_id_completed_at_id;
create index concurrently tasks_user_id_completed_at_id on tasks (user_id, completed_at, id) where completed_at is not null;
drop index concurrently if exists tasks_user_id_spot;
create index concurrently tasks_user_id_spot on tasks (user_id, ((position || ' ' || translate(id::text, '0123456789abcdef', 'fedcba9876543210')) collate "C")) where position is not null;
-- The order of the root locale in ICU. After an upgrade of ICU, PostgreSQL may ask for a `reindex`: docs/operations.md says how.
drop index concurrently if exists tasks_user_id_title_id;
create index concurrently tasks_user_id_title_id on tasks (user_id, title collate "und-x-icu", id);
-- The same in the trash.
drop index concurrently if exists deleted_tasks_user_id_due_at_id;
create index concurrently deleted_tasks_user_id_due_at_id on deleted_tasks (user_id, due_at, id) where due_at is not null;
drop index concurrently if exists deleted_tasks_user_id_priority_id;
create index concurrently deleted_tasks_user_id_priority_id on deleted_tasks (user_id, priority, id) where priority is not null;
drop index concurrently if exists deleted_tasks_user_id_completed_at_id;
create index concurrently deleted_tasks_user_id_completed_at_id on deleted_tasks (user_id, completed_at, id) where completed_at is not null;
drop index concurrently if exists deleted_tasks_user_id_spot;
create index concurrently deleted_tasks_user_id_spot on deleted_tasks (user_id, ((position || ' ' || translate(id::text, '0123456789abcdef', 'fedcba9876543210')) collate "C")) where position is not null;
drop index concurrently if exists deleted_tasks_user_id_title_id;
create index concurrently deleted_tasks_user_id_title_id on deleted_tasks (user_id, title collate "und-x-icu", id);

-- migrate:down

drop index tasks_user_id_completed_due_at_id;
drop index tasks_user_id_completed_priority_id;
drop index tasks_user_id_completed_at_id;
drop index tasks_user_id_spot;
drop index tasks_user_id_title_id;
drop index deleted_tasks_user_id_due_at_id;
drop index deleted_tasks_user_id_priority_id;
drop index deleted_tasks_user_id_completed_at_id;
drop index deleted_tasks_user_id_spot;
drop index deleted_tasks_user_id_title_id;
