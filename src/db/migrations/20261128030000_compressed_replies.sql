-- migrate:up

-- A long reply, compressed. `reply` then says 503: a release from before this column sends that, and the client asks again until an
-- instance answers that knows better. PostgreSQL would compress only what is longer than two kilobytes, and less well.
alter table idempotency_keys add column compressed bytea;

-- migrate:down

alter table idempotency_keys drop column compressed;
