import {
  dayOrder,
  listOf,
  numberIn,
  numberOrder,
  numbers,
  oneOf,
  type Part,
  readDay,
  readUntil,
  weekdays,
} from './rule-values';

/** The parts of a rule, by their names, each with its canonical value. */
export type Rule = Readonly<Partial<Record<PartName, string>>>;

/** The longest text of a rule, in characters. */
export const maxLength = 500;
/** The most periods between two occurrences, and the most occurrences that a rule can count. */
export const maxInterval = 1000;
export const maxCount = 1000;

const example = 'such as FREQ=WEEKLY;BYDAY=MO,TH';

/** In the order of a canonical text. */
const parts = {
  FREQ: { read: oneOf(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']), values: 'DAILY, WEEKLY, MONTHLY or YEARLY' },
  INTERVAL: { read: numberIn(1, maxInterval), values: `a whole number from 1 to ${maxInterval}` },
  BYDAY: {
    read: listOf(readDay, dayOrder),
    values: `days of the week such as MO,TH, with FREQ=MONTHLY or YEARLY also 1MO (the first) or -1FR (the last)`,
  },
  BYMONTHDAY: numbers(1, 31, 'days from 1 to 31, or from -1 (the last) to -31'),
  BYMONTH: { read: listOf(numberIn(1, 12), numberOrder), values: 'months from 1 to 12' },
  BYSETPOS: numbers(1, 366, 'positions from 1 to 366, or from -1 (the last) to -366'),
  COUNT: { read: numberIn(1, maxCount), values: `a whole number from 1 to ${maxCount}` },
  UNTIL: { read: readUntil, values: 'a day such as 20261231, or a time in UTC such as 20261231T173000Z' },
  WKST: { read: oneOf(weekdays), values: 'a day of the week such as SU' },
} satisfies Record<string, Part>;
type PartName = keyof typeof parts;
const names = Object.keys(parts) as PartName[];
const defaults: Rule = { INTERVAL: '1', WKST: 'MO' };

/** What a client is told about the parts of RFC 5545 and RFC 7529 that are not taken. */
const notTaken: Readonly<Record<string, string>> = {
  ...refused(['BYHOUR', 'BYMINUTE', 'BYSECOND'], 'the time of day is that of due_date'),
  ...refused(['BYWEEKNO', 'BYYEARDAY'], 'use BYMONTH with BYDAY or BYMONTHDAY'),
  ...refused(['RSCALE', 'SKIP'], 'the calendar is the Gregorian one, and days that do not exist are left out'),
};

/**
 * Reads an RRULE (RFC 5545, section 3.3.10).
 * @param text the value, with or without `RRULE:` before it, in upper or lower case
 * @returns the rule, or a sentence that says what to write instead
 */
export function ruleOf(text: string): Rule | string {
  if (text.length > maxLength) return `must have at most ${maxLength} characters`;
  if (/DTSTART|EXDATE|RDATE|EXRULE|[\r\n]/i.test(text))
    return `must be one RRULE and nothing else, ${example}: due_date says where it starts`;
  const rule: Partial<Record<PartName, string>> = {};
  for (const part of text
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')) {
    const [, name, value] = /^([A-Z-]{1,20})=([^=]+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined)
      return `must be NAME=VALUE parts with semicolons between them, ${example}`;
    if (!isTaken(name)) return notTaken[name] ?? `must not have ${name}: the parts are ${names.join(', ')}`;
    if (rule[name] !== undefined) return `must have ${name} only once, with commas between its values`;
    const canonical = (parts[name] as Part).read(value);
    if (canonical === undefined) return `must have as ${name}: ${parts[name].values}`;
    rule[name] = canonical;
  }
  return misfit(rule) ?? rule;
}

const isTaken = (name: string): name is PartName => Object.hasOwn(parts, name);

/** @returns a sentence about parts that do not go together (RFC 5545, section 3.3.10) */
function misfit({ FREQ, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL }: Rule): string | undefined {
  if (!FREQ) return `must have FREQ: ${parts.FREQ.values}`;
  if (COUNT && UNTIL) return 'must not have both COUNT and UNTIL';
  if (BYMONTHDAY && FREQ === 'WEEKLY') return 'must not have BYMONTHDAY with FREQ=WEEKLY: use FREQ=MONTHLY';
  if (BYDAY && /\d/.test(BYDAY)) {
    if (FREQ !== 'MONTHLY' && FREQ !== 'YEARLY')
      return `must not have numbers in BYDAY with FREQ=${FREQ}: use FREQ=MONTHLY, or leave the numbers out`;
    const isInMonths = FREQ === 'MONTHLY' || BYMONTH !== undefined;
    if (isInMonths && !BYDAY.split(',').every((day) => Math.abs(Number(day.slice(0, -2))) <= 5))
      return 'must have numbers from 1 to 5, or from -1 (the last) to -5, in BYDAY: a month has no more of a weekday';
    // The library would get these wrong.
    if (!isInMonths && (BYMONTHDAY || !BYDAY.split(',').every((day) => day.length > 2)))
      return 'must have BYMONTH, because BYDAY has numbers beside days without a number, or beside BYMONTHDAY';
  }
  if (BYSETPOS && !BYDAY && !BYMONTHDAY && !BYMONTH)
    return 'must not have BYSETPOS alone: it chooses from the days of BYDAY, BYMONTHDAY or BYMONTH';
  const most = longest[FREQ]!;
  if (BYSETPOS?.split(',').some((position) => Math.abs(Number(position)) > most))
    return `must have with FREQ=${FREQ} as BYSETPOS: positions from 1 to ${most}, or from -1 (the last) to -${most}`;
  return undefined;
}

/** How many days a period can have. */
const longest: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

/** The canonical text: upper case, the parts in one order, lists sorted, without defaults. */
export const textOf = (rule: Rule): string =>
  names.flatMap((name) => (rule[name] && rule[name] !== defaults[name] ? [`${name}=${rule[name]}`] : [])).join(';');

function refused(partNames: readonly string[], instead: string): Record<string, string> {
  return Object.fromEntries(partNames.map((name) => [name, `must not have ${name}: ${instead}`]));
}
