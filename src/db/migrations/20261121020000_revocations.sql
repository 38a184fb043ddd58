-- migrate:up

-- Tokens that are refused before they expire. Each instance keeps these rows in memory, and looks for new ones.
create table revocations (
  -- SHA-256 of a token's signed part, or of a user's id. So the row does not name the user, whose account may be deleted.
  key text collate "C" primary key,
  -- Tokens issued up to this time are revoked; infinity: all tokens.
  issued_until timestamptz not null,
  revoked_at timestamptz not null,
  -- When all revoked tokens have expired, so that the row can be deleted.
  expires_at timestamptz not null
);
create index revocations_revoked_at on revocations (revoked_at);
create index revocations_expires_at on revocations (expires_at);

-- migrate:down

drop table revocations;
