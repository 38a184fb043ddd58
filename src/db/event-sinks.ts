import { type Database, statement } from './pool/connection';

/** Days of failure after which nothing is sent to a sink any more. */
export const daysUntilParked = 14;

/** How it goes with a sink. Times are in RFC 3339. */
export interface SinkState {
  readonly sink: string;
  /** Since when each attempt has failed. */
  readonly failing_since: string | null;
  readonly last_error: string | null;
  /** Since when nothing is sent any more. */
  readonly parked_at: string | null;
  /** When an operator last asked to try again. */
  readonly retried_at: string | null;
  /** Since when a process has it in its settings. */
  readonly known_since: string;
  /** About when a process last had it in its settings. */
  readonly seen_at: string;
}

const columns = 'sink, failing_since, last_error, parked_at, retried_at, known_since, seen_at';
const select = statement(
  'list-event-sinks',
  `select ${columns} from event_sinks where sink = any (array(select jsonb_array_elements_text($1::text::jsonb)))`,
);
const fail = statement(
  'note-event-failure',
  `insert into event_sinks as known (sink, failing_since, last_error, parked_at)
  select $1, now, $2, case when $3::boolean then now end from (select clock_timestamp() as now) as clock
  on conflict (sink) do update set
    failing_since = coalesce(known.failing_since, excluded.failing_since),
    last_error = excluded.last_error,
    parked_at = coalesce(known.parked_at, excluded.parked_at, case
      when known.failing_since < excluded.failing_since - interval '${daysUntilParked} days' then excluded.failing_since
    end)
  returning ${columns}`,
);
const recover = statement(
  'note-event-success',
  'update event_sinks set failing_since = null, last_error = null where sink = $1 and failing_since is not null',
);

const see = statement(
  'note-event-sink',
  `insert into event_sinks (sink, known_since, seen_at) values ($1, clock_timestamp(), clock_timestamp())
  on conflict (sink) do update set seen_at = excluded.seen_at returning ${columns}`,
);

/** @returns the state of those of the sinks that a process has ever had in its settings */
export const sinkStates = (database: Database, sinks: readonly string[]): Promise<readonly SinkState[]> =>
  database.read<SinkState>(select, [JSON.stringify(sinks)]);

/** Notes that a running process has the sink in its settings. @returns how it goes with the sink */
export async function noteSeen(database: Database, sink: string): Promise<SinkState> {
  return (await database.write<SinkState>(see, [sink]))[0]!;
}

/** @param isGone whether nothing is to be sent any more @returns how it goes with the sink now */
export async function noteFailure(database: Database, sink: string, why: string, isGone: boolean): Promise<SinkState> {
  return (await database.write<SinkState>(fail, [sink, why, isGone]))[0]!;
}

export async function noteSuccess(database: Database, sink: string): Promise<void> {
  await database.write(recover, [sink]);
}

const retry = statement(
  'retry-event-sink',
  `insert into event_sinks (sink, retried_at) values ($1, clock_timestamp())
  on conflict (sink) do update set retried_at = excluded.retried_at, parked_at = null, failing_since = null, last_error = null`,
);
/** Has running instances try again at once, within seconds, also where nothing was sent any more. */
export async function retrySink(database: Database, sink: string): Promise<void> {
  await database.write(retry, [sink]);
}

const resume = statement(
  'resume-event-sink',
  `update event_sinks set retried_at = clock_timestamp(),
    failing_since = case when $2::boolean and parked_at is null then null else failing_since end,
    last_error = case when $2::boolean and parked_at is null then null else last_error end
  where sink = $1`,
);
/** Has running instances go on after events were skipped; not where nothing is sent any more. @param knowsAll whether nothing is left to tell */
export async function resumeSink(database: Database, sink: string, knowsAll: boolean): Promise<void> {
  await database.write(resume, [sink, knowsAll]);
}
