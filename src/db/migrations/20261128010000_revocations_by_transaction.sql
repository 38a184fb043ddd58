-- migrate:up

-- The transaction that wrote the row last. By it, instances find the rows that were committed since their last look. A time would not do:
-- it is taken before the commit, and a commit may come any time later.
alter table revocations add column revoked_by xid8 not null default pg_current_xact_id();
alter table revocations alter column revoked_by drop default;

-- Set by a trigger, so that no writer can forget it: neither a statement by hand nor an older release.
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
