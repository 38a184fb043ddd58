-- migrate:up

-- The version of the list when the sink was last told that all it knew of the list is void; null: never. A place at the version -1 says that
-- the sink is to be told so next.
alter table event_places add column reset_version bigint;

-- When a running process first had the sink in its settings, and about when one last had it. What was told to a sink that nobody has had for
-- a month is forgotten.
alter table event_sinks
  add column known_since timestamptz not null default now(),
  add column seen_at timestamptz not null default now();
insert into event_sinks (sink) select distinct sink from event_places on conflict do nothing;

-- migrate:down

alter table event_sinks drop column known_since, drop column seen_at;
alter table event_places drop column reset_version;
