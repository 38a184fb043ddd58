-- migrate:up

-- How often something was tried, shared by all instances. The columns, their order and their names are rate-limiter-flexible's.
-- Unlogged: a count lives for an hour at the most and is written with each attempt. After a crash of the server it begins anew,
-- which gives a guesser no more than one more window.
create unlogged table rate_limits (
  -- SHA-256 of what is limited and whose it is: nobody's address stands here in clear.
  key text collate "C" primary key,
  points integer not null,
  -- Milliseconds since 1970.
  expire bigint not null
-- Counting changes no indexed column: with room on the page, it touches no index.
) with (fillfactor = 50);
create index rate_limits_expire on rate_limits (expire);

-- Where an account has been logged in from. Logged, unlike the counts: after a crash a stranger must not be able to lock out whom
-- this is to protect.
create table known_addresses (
  user_id text collate "C" not null references users (id) on delete cascade,
  -- SHA-256 of account and address.
  address text collate "C" not null,
  expires_at timestamptz not null,
  primary key (user_id, address)
);
create index known_addresses_expires_at on known_addresses (expires_at);

-- migrate:down

drop table known_addresses;
drop table rate_limits;
