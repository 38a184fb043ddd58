-- migrate:up

-- Tokens that are refused before they expire. Each instance keeps these rows in memory, and looks for new ones.
create table revocations (
  -- SHA-256 of a token's signed part, or of a user's id: nobody is named, not even after the account is gone.
  key text collate "C" primary key,
  -- Tokens issued later are not meant; infinity: all are.
  issued_until timestamptz not null,
  revoked_at timestamptz not null,
  -- When no token that is meant can be valid any more.
  expires_at timestamptz not null
);
create index revocations_revoked_at on revocations (revoked_at);
create index revocations_expires_at on revocations (expires_at);

-- migrate:down

drop table revocations;
