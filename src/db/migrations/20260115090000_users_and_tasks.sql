-- migrate:up

-- Ids are compared by their bytes (collation "C"): that is fastest, and the same on every server.
create table users (
  id text collate "C" primary key check (char_length(id) between 1 and 255),
  -- Both are null for a user of another issuer.
  email text collate "C" unique check (email = lower(email)),
  password_hash text,
  created_at timestamptz not null,
  check ((email is null) = (password_hash is null))
);

-- The owner comes first in the primary key, so that one index serves a single task and the list with the newest first (ids are UUID v7,
-- ordered by time), and the table can be distributed by user_id.
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

-- Serves the list filtered by status, without passing tasks of the other status.
create index tasks_user_id_completed_id on tasks (user_id, completed, id);

-- migrate:down

drop table tasks;
drop table users;
