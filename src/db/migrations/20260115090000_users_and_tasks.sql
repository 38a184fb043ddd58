-- migrate:up

-- Ids are opaque names. Collation "C" compares them by code point, the same on every server, and fastest.
create table users (
  id text collate "C" primary key check (char_length(id) between 1 and 255),
  -- Both are null for a user known only from a token of another issuer.
  email text collate "C" unique check (email = lower(email)),
  password_hash text,
  created_at timestamptz not null,
  check ((email is null) = (password_hash is null))
);

-- The owner leads the primary key: one index serves a single task and the newest-first list (ids are UUID v7, ordered by
-- time), and the table can be distributed by user_id.
create table tasks (
  user_id text collate "C" not null references users (id) on delete cascade,
  id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  description text check (char_length(description) <= 2000),
  completed boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null check (updated_at >= created_at),
  primary key (user_id, id)
);

-- The list filtered by status, without walking over what the filter leaves out.
create index tasks_user_id_completed_id on tasks (user_id, completed, id);

-- migrate:down

drop table tasks;
drop table users;
