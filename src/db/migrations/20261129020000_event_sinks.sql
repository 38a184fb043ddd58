-- migrate:up

-- What the sinks of events (EVENTS_URL) have been told. A list has a version for each change, so it is enough to keep how far a sink has
-- got in each list; there is no second table of events, and a write does nothing for them.
create table event_places (
  -- A hash of the sink's address, which can contain a secret.
  sink text collate "C" not null,
  -- Refers to nothing: when the user is deleted, the sink has to be told.
  user_id text collate "C" not null,
  -- The place in the list's changes up to which the sink has been told (see ChangePlace).
  version bigint not null,
  task_id uuid not null,
  complete_up_to bigint not null,
  -- The process that tells the sink of this list now, until another one may.
  leased_by text collate "C",
  free_from timestamptz not null,
  primary key (sink, user_id)
-- Free space on each page for new versions of its rows: an update that finds some need not change the index.
) with (fillfactor = 50);

-- How it goes with each sink. A sink without a row has never failed.
create table event_sinks (
  sink text collate "C" primary key,
  -- Since when each attempt has failed; null while attempts succeed.
  failing_since timestamptz,
  last_error text,
  -- Since when nothing is sent any more, because the sink is gone or has failed for too long.
  parked_at timestamptz,
  -- When an operator last asked to try again.
  retried_at timestamptz
);

-- The kind of the latest change: the version of the list when `completed` last changed, and when the task last came out of the trash.
-- Null in a task of which neither was so.
alter table tasks
  add column completion_version bigint,
  add column restored_version bigint;

-- migrate:down

alter table tasks
  drop column completion_version,
  drop column restored_version;
drop table event_sinks;
drop table event_places;
