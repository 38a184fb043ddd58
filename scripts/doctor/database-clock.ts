import type postgres from 'postgres';
import { type Finding, look, ok } from './finding';

/** How many seconds the clocks may differ before a person should know. */
const noticeable = 5;

/** @returns the database's clock minus ours, in seconds. Ask on a connection that is there: making one takes time */
export async function databaseSkew(sql: postgres.Sql): Promise<number> {
  const begun = Date.now();
  const rows = await sql.unsafe<{ now: number }[]>('select extract(epoch from clock_timestamp())::float8 as now');
  return rows[0]!.now - (begun + Date.now()) / 2000;
}

/** Whether our clock and the database's agree. Nothing fails when they do not, but times do not fit together. */
export function checkClock(skew: number): Finding[] {
  const size = Math.round(Math.abs(skew));
  if (size <= noticeable) return [ok('Our clock and that of the database agree.')];
  const says = `The clock of the database is ${size} seconds ${skew > 0 ? 'ahead of' : 'behind'} ours: tasks are created by our time and changed by that of the database.`;
  return [look(says, 'Synchronise both clocks (NTP).')];
}
