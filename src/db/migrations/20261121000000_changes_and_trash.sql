-- migrate:up

-- One row for each user with tasks. Each statement that changes tasks takes the next version, and locks the row until it commits. So a
-- user's changes become visible in the order of their versions, and a reader that has seen one has seen all before it. With a sequence,
-- a transaction could take a number early and commit late.
create table task_lists (
  user_id text collate "C" primary key references users (id) on delete cascade,
  version bigint not null,
  -- Tasks that were deleted up to this version may have left the trash, so that clients cannot be told of them any more.
  forgotten_version bigint not null default 0
-- Free space on each page for new versions of its rows: an update that finds some need not change the index.
) with (fillfactor = 50);
insert into task_lists (user_id, version) select distinct user_id, 1 from tasks;

-- A constant default does not rewrite the table.
alter table tasks
  add column version bigint not null default 1,
  add column created_version bigint not null default 1,
  drop constraint tasks_user_id_fkey,
  add foreign key (user_id) references task_lists (user_id) on delete cascade;
alter table tasks alter column version drop default, alter column created_version drop default;

-- Serves the changes since a version.
create index tasks_user_id_version_id on tasks (user_id, version, id);
-- Serve the list by time of change, and the lists of each status in both orders. Each status has partial indexes of its own: with one
-- index that begins with the status, PostgreSQL may choose to pass the tasks of the other status in another index instead.
create index tasks_user_id_updated_at_id on tasks (user_id, updated_at, id);
create index tasks_pending_user_id_id on tasks (user_id, id) where not completed;
create index tasks_pending_user_id_updated_at_id on tasks (user_id, updated_at, id) where not completed;
create index tasks_completed_user_id_id on tasks (user_id, id) where completed;
create index tasks_completed_user_id_updated_at_id on tasks (user_id, updated_at, id) where completed;
drop index tasks_user_id_completed_id;

-- The trash is a table of its own, so that queries on tasks need not exclude it.
create table deleted_tasks (
  user_id text collate "C" not null references task_lists (user_id) on delete cascade,
  id uuid not null,
  title text not null,
  description text,
  completed boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  created_version bigint not null,
  deleted_at timestamptz not null,
  primary key (user_id, id)
);
create index deleted_tasks_user_id_version_id on deleted_tasks (user_id, version, id);
create index deleted_tasks_user_id_updated_at_id on deleted_tasks (user_id, updated_at, id);
create index deleted_tasks_deleted_at on deleted_tasks (deleted_at);

-- Replies to requests with an Idempotency-Key, in case the same request is sent again.
create table idempotency_keys (
  -- Refers to the list, not to users: the deletion of a user locks the user, then waits for requests that have locked the list. With a
  -- reference to users, such a request would wait for the user in turn.
  user_id text collate "C" not null references task_lists (user_id) on delete cascade,
  key text collate "C" not null,
  -- SHA-256 of the request.
  fingerprint text collate "C" not null,
  reply text not null,
  created_at timestamptz not null,
  primary key (user_id, key)
);
create index idempotency_keys_created_at on idempotency_keys (created_at);

-- migrate:down

drop table idempotency_keys;
drop table deleted_tasks;
alter table tasks
  drop constraint tasks_user_id_fkey,
  add foreign key (user_id) references users (id) on delete cascade,
  drop column version,
  drop column created_version;
create index tasks_user_id_completed_id on tasks (user_id, completed, id);
drop index tasks_user_id_updated_at_id;
drop index tasks_pending_user_id_id;
drop index tasks_pending_user_id_updated_at_id;
drop index tasks_completed_user_id_id;
drop index tasks_completed_user_id_updated_at_id;
drop table task_lists;
