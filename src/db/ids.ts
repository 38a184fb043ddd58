import { randomUUID } from 'node:crypto';

let milliseconds = 0;
let sequence = 0;

/**
 * Makes the id of a new row, a UUID v7 (RFC 9562, section 5.7), and the time that it carries, so that ordering by id is
 * ordering by time of creation. Made here, not in the database: no round trip, and PostgreSQL before 18 cannot.
 *
 * The twelve bits after the time count what this process makes within a millisecond (section 6.2, method 1), so that its ids
 * only ever rise, even when the clock is set back. The other bits are those of a UUID v4, which Node makes ahead of need.
 * @returns the id, and its time in RFC 3339 with milliseconds
 */
export function newId(): { id: string; now: string } {
  const clock = Date.now();
  if (clock > milliseconds) {
    milliseconds = clock;
    sequence = 0;
  } else {
    sequence += 1;
    if (sequence > 0xfff) {
      milliseconds += 1;
      sequence = 0;
    }
  }
  const time = milliseconds.toString(16).padStart(12, '0');
  const count = sequence.toString(16).padStart(3, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7${count}${randomUUID().slice(18)}`;
  return { id, now: new Date(milliseconds).toISOString() };
}
