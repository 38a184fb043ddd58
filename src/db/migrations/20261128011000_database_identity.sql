-- migrate:up

-- One row: in which place these data were served from last, so that a database that was set back to a former state is noticed.
create table database_identity (
  only_row boolean primary key default true check (only_row),
  -- What tells the place from others, as far as the role may ask; null before the first start.
  identity jsonb,
  -- The version that lists were moved beyond when the database was last found set back. New lists begin after it.
  epoch bigint not null default 0
);
insert into database_identity default values;

-- migrate:down

drop table database_identity;
