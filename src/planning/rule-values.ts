export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads the value of a part. @returns its canonical form; undefined when it is not valid */
type Read = (value: string) => string | undefined;
export interface Part {
  readonly read: Read;
  /** What the value has to be. */
  readonly values: string;
}

export function oneOf(values: readonly string[]): Read {
  return (value) => (values.includes(value) ? value : undefined);
}

export function numberIn(least: number, most: number): Read {
  return (value) => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? String(number) : undefined;
  };
}

/** Numbers with a sign: negative ones count from the end. */
export function numbers(least: number, most: number, values: string): Part {
  const read = numberIn(least, most);
  return { read: listOf((value) => signed(value, read), numberOrder), values };
}

/** @param value a number, or one after a sign */
function signed(value: string, read: Read): string | undefined {
  const number = read(value.replace(/^[+-]/, ''));
  return number && value.startsWith('-') ? `-${number}` : number;
}

export function readDay(value: string): string | undefined {
  const [, ordinal = '', day = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(value) ?? [];
  if (!weekdays.includes(day)) return undefined;
  // RFC 5545 allows 53, too. The library takes the 53rd for a day of the next year, where a year has only 52.
  const number = ordinal && signed(ordinal, numberIn(1, 52));
  return number === undefined ? undefined : number + day;
}

/** Each value once, in order. */
export function listOf(read: Read, order: (value: string) => number): Read {
  return (value) => {
    const values = value.split(',').map(read);
    if (values.includes(undefined)) return undefined;
    return [...new Set(values as string[])].sort((one, other) => order(one) - order(other)).join();
  };
}

/** Counted from the beginning first, then those from the end. */
export function numberOrder(value: string): number {
  const number = Number(value);
  return number < 0 ? number + 1000 : number;
}

export function dayOrder(value: string): number {
  return numberOrder(value.slice(0, -2)) * 10 + weekdays.indexOf(value.slice(-2));
}

export function readUntil(value: string): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(value) ?? [];
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  // JavaScript takes 30 February for a day in March, and has an hour 24.
  return !Number.isNaN(Date.parse(time)) && new Date(time).toISOString() === time && time >= '0001' ? value : undefined;
}
