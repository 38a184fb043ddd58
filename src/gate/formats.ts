import type { Format } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats';
import { parseDateTime } from '../base/date-time';
import { dueDateOf } from '../planning/due-date';
import { isTimeZone } from '../planning/time-zone';

/**
 * The contract's formats. Those of ajv-formats, but times only as RFC 3339 has them, and UUIDs only in the form of RFC 9562, section 4,
 * in upper or lower case.
 */
export const formats: Readonly<Record<string, Format>> = {
  ...fullFormats,
  'date-time': { validate: (text: string) => parseDateTime(text) !== undefined },
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  'due-date': { validate: (text: string) => dueDateOf(text) !== undefined },
  'time-zone': { validate: isTimeZone },
  // Read by the handlers, whose sentences say what is wrong with a rule.
  'recurrence-rule': true,
  // A path with . or .. in the place of a tag is another path: clients shorten it before they send it.
  tag: { validate: (text: string) => !/[\p{Cc},]|^\.\.?$/u.test(text) },
  // This rule is no pattern in the contract, because some clients give this format a type to which a pattern cannot be applied.
  password: { validate: (text: string) => !text.includes('\0') },
};
