-- migrate:up

-- The time of a change. It is declared immutable, although it is not: Citus, which distributes tables over several servers, refuses all
-- other functions in an UPDATE. It takes a column, so that PostgreSQL calls it for each row that is changed, when the row is locked.
create function change_time(list_version bigint) returns timestamptz language plpgsql immutable as $$
begin
  return date_trunc('milliseconds', clock_timestamp());
end
$$;

-- migrate:down

drop function change_time(bigint);
