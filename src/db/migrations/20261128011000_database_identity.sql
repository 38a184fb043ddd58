-- migrate:up

-- One row with the identity of the server and the files that these data were served from last. It changes when the database is restored
-- from a backup, so that the service notices (src/db/identity.ts).
create table database_identity (
  only_row boolean primary key default true check (only_row),
  -- The parts of the identity that the role may read; null before the first start.
  identity jsonb,
  -- When the database was last found to be set back, all lists continued after this version. New lists begin after it, too.
  epoch bigint not null default 0
);
insert into database_identity default values;

-- migrate:down

drop table database_identity;
