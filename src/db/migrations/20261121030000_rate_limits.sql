-- migrate:up

-- Counts of attempts, shared by all instances. The table is unlogged, because each attempt writes to it, and a count lasts an hour at most.
-- After a crash of the server the counts begin again at zero, which gives somebody who guesses passwords one more window.
create unlogged table rate_limits (
  -- SHA-256 of the limit and of whom it limits, so that the row does not tell an address.
  key text collate "C" primary key,
  points integer not null,
  -- The end of the window in milliseconds since 1970.
  expire bigint not null
-- Counting changes no indexed column, so that with free space on the page it need not change an index.
) with (fillfactor = 50);
create index rate_limits_expire on rate_limits (expire);

-- The addresses from which an account was used with its password. They protect its user from being locked out by strangers who guess
-- passwords. Unlike the counts, they must survive a crash.
create table known_addresses (
  user_id text collate "C" not null references users (id) on delete cascade,
  -- SHA-256 of the account and the address.
  address text collate "C" not null,
  expires_at timestamptz not null,
  primary key (user_id, address)
);
create index known_addresses_expires_at on known_addresses (expires_at);

-- migrate:down

drop table known_addresses;
drop table rate_limits;
