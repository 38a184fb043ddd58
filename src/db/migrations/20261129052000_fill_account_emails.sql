-- migrate:up transaction:false

-- Locks no table: sign-ups go on meanwhile.
insert into account_emails (email, user_id) select email, id from users where email is not null on conflict (email) do nothing;

-- migrate:down

select 1;
