-- migrate:up

-- Personal access tokens. A token names its user, so that the row is found by user_id and digest, wherever the user's data are.
create table access_tokens (
  user_id text collate "C" not null references users (id) on delete cascade,
  -- SHA-256 of the token, in base64url. A slow hash is for what people choose; nobody guesses 256 random bits.
  digest text collate "C" not null,
  -- For people and programs, who do not have the token.
  id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  -- With spaces between them, as in the claim `scope`.
  scopes text collate "C" not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- To within an hour; null: never.
  last_used_at timestamptz,
  primary key (user_id, digest)
);
create index access_tokens_expires_at on access_tokens (expires_at);

-- migrate:down

drop table access_tokens;
