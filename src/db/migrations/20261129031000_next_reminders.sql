-- migrate:up transaction:false

drop index concurrently if exists tasks_remind_at;
create index concurrently tasks_remind_at on tasks (remind_at) where remind_at is not null;
-- Tasks that had reminders before.
update tasks set remind_at = (
  select min(at) from (select due_at - minutes::int * interval '1 minute' as at from jsonb_array_elements_text(reminders) as minutes) as reminder
  where at > now()
) where reminders is not null and not completed and remind_at is null;

-- migrate:down

drop index tasks_remind_at;
