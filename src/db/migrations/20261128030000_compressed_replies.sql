-- migrate:up

-- A long reply, compressed. Then `reply` has a reply with the status 503. An instance of an older release, which does not know this column,
-- sends that one, and the client tries again until an instance of this release answers. PostgreSQL itself would compress only texts of more
-- than two kilobytes, and less well.
alter table idempotency_keys add column compressed bytea;

-- migrate:down

alter table idempotency_keys drop column compressed;
