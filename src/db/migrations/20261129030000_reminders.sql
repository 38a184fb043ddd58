-- migrate:up

-- When the task's next reminder is due; null when none is to come, and in all tasks that have none.
alter table tasks add column remind_at timestamptz;
-- The version of the list when a reminder last became due.
alter table task_lists add column reminder_version bigint;

-- Reminders that have become due. They take versions of the list as changes do, so that whoever follows the list learns of them in order.
create table due_reminders (
  user_id text collate "C" not null references task_lists (user_id) on delete cascade,
  version bigint not null,
  task_id uuid not null,
  minutes integer not null,
  -- Of the task when it was due: a reminder of a due date that has been changed since is void.
  due_date text collate "C" not null,
  remind_at timestamptz not null,
  noticed_at timestamptz not null,
  primary key (user_id, version, task_id, minutes)
);
create index due_reminders_noticed_at on due_reminders (noticed_at);

-- migrate:down

drop table due_reminders;
alter table task_lists drop column reminder_version;
alter table tasks drop column remind_at;
