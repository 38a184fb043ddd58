-- migrate:up

-- Which transaction wrote a row last. Instances look for what was committed since their last look by this: a time, taken before the
-- commit, would have to be compared with how long a commit can take, and it can take any time.
alter table revocations add column revoked_by xid8 not null default pg_current_xact_id();
alter table revocations alter column revoked_by drop default;

-- Set here, not by those who write: no writer can forget it, neither a statement by hand nor a release from before this column.
create function set_revoked_by() returns trigger language plpgsql as $$
begin
  new.revoked_by := pg_current_xact_id();
  return new;
end
$$;
create trigger revocations_revoked_by before insert or update on revocations
  for each row execute function set_revoked_by();

create index revocations_revoked_by_key on revocations (revoked_by, key);
drop index revocations_revoked_at;

-- migrate:down

create index revocations_revoked_at on revocations (revoked_at);
drop trigger revocations_revoked_by on revocations;
drop function set_revoked_by();
alter table revocations drop column revoked_by;
