import { searchStep } from './list-versions';
import { type Database, type Rows, statement } from './pool/connection';

/** Seconds for which a process has a list to itself. It stores its progress and begins anew before they are over. */
export const leaseSeconds = 30;

/** How far a sink was told of a list. */
interface SeenPlace {
  readonly user_id: string;
  readonly version: number;
  /** Whether no process tells the sink of this list now. */
  readonly is_free: boolean;
}

// Each reads up to `searchStep` rows of an index and of the table.
const columns = `user_id, version,
  free_from not between clock_timestamp() and clock_timestamp() + interval '${leaseSeconds} seconds' as is_free`;
const between = statement(
  'find-event-places',
  `select ${columns} from event_places where sink = $1 and user_id > $2 and user_id <= $3`,
);
const after = statement(
  'next-event-places',
  `select ${columns} from event_places where sink = $1 and user_id > $2 order by user_id limit ${searchStep}`,
);

/** The places of the users after one, up to another. */
export async function placesBetween(
  database: Database,
  sink: string,
  first: string,
  last: string,
): Promise<ReadonlyMap<string, SeenPlace>> {
  const rows = await database.read<SeenPlace>(between, [sink, first, last]);
  return new Map(rows.map((row) => [row.user_id, row]));
}

/** @returns the places of the users after this one, in the order of their ids: `searchStep` if there are so many */
export const placesAfter = (database: Database, sink: string, user: string): Promise<Rows<SeenPlace>> =>
  database.read(after, [sink, user]);
