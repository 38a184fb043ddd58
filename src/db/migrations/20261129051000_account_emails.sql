-- migrate:up

-- The accounts by their e-mail address. A table of its own, because a server with a part of the users cannot tell whether another one has
-- a user with the same address: where tables are distributed, this one is distributed by the address.
create table account_emails (
  email text collate "C" primary key,
  user_id text collate "C" not null
);

-- Releases before this one write only the table of users. `migrate -- distribute` drops this trigger, and the unique index of users.email.
create function keep_account_email() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.email is not null then
    delete from account_emails where email = old.email and user_id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.email is not null then
    insert into account_emails (email, user_id) values (new.email, new.id) on conflict (email) do nothing;
  end if;
  return null;
end
$$;
create trigger users_account_email after insert or update of email or delete on users
  for each row execute function keep_account_email();

-- migrate:down

drop trigger if exists users_account_email on users;
drop function if exists keep_account_email();
drop table account_emails;
