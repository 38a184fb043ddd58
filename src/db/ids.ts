import { randomUUID } from 'node:crypto';

let milliseconds = 0;
let sequence = 0;

/**
 * Makes the id of a new row, a UUID v7 (RFC 9562, section 5.7). It starts with the time of creation, so that an order by id is an order
 * by that time. PostgreSQL can make such ids only since version 18.
 *
 * The twelve bits after the time count the ids of this process in one millisecond (section 6.2, method 1): each id is higher than the
 * one before, even when the clock is set back. The other bits are random. They come from a UUID v4, because Node makes those in advance.
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
