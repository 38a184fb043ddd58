-- migrate:up

-- Sorts as it reads: low comes first.
create type task_priority as enum ('low', 'medium', 'high', 'urgent');

-- All are null in a task that is only a title and a tick: it takes no more room than before, and the table is not rewritten. So the lock
-- that keeps others out lasts only as long as the catalogue is written, however many rows there are.
alter table tasks
  add column completed_at timestamptz,
  -- Null means medium.
  add column priority task_priority,
  -- A list of texts; null means an empty one.
  add column tags jsonb,
  -- The same tags as they are compared, without regard to case. The service writes them: PostgreSQL may know another version of Unicode.
  add column tag_keys jsonb,
  -- As in replies: a day (2026-12-01) or a time in UTC (2026-12-01T12:30:00.000Z). A text, because a day is not a time.
  add column due_date text collate "C",
  -- The time of the due date: of a day, its beginning in the task's time zone.
  add column due_at timestamptz,
  add column time_zone text collate "C",
  -- An RRULE (RFC 5545), and the due_at from which it counts.
  add column recurrence text collate "C",
  add column recurs_from timestamptz,
  -- True for a task that has made the next one of its series, whatever rule it gets later. Otherwise null.
  add column has_next boolean,
  -- The first task of the series.
  add column series_id uuid,
  -- A list of minutes; null means an empty one.
  add column reminders jsonb,
  -- Null for a task that was never moved: its id says where it stands.
  add column position text collate "C";

alter table deleted_tasks
  add column completed_at timestamptz,
  add column priority task_priority,
  add column tags jsonb,
  add column tag_keys jsonb,
  add column due_date text collate "C",
  add column due_at timestamptz,
  add column time_zone text collate "C",
  add column recurrence text collate "C",
  add column recurs_from timestamptz,
  add column has_next boolean,
  add column series_id uuid,
  add column reminders jsonb,
  add column position text collate "C";

-- migrate:down

alter table tasks
  drop column completed_at,
  drop column priority,
  drop column tags,
  drop column tag_keys,
  drop column due_date,
  drop column due_at,
  drop column time_zone,
  drop column recurrence,
  drop column recurs_from,
  drop column has_next,
  drop column series_id,
  drop column reminders,
  drop column position;
alter table deleted_tasks
  drop column completed_at,
  drop column priority,
  drop column tags,
  drop column tag_keys,
  drop column due_date,
  drop column due_at,
  drop column time_zone,
  drop column recurrence,
  drop column recurs_from,
  drop column has_next,
  drop column series_id,
  drop column reminders,
  drop column position;
drop type task_priority;
