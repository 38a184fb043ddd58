// Each of these functions reads one kind of value, or throws a SettingsError.

/** A setting is wrong. The message is a sentence that names the setting and says what to do. */
export class SettingsError extends Error {}

export type Variables = Readonly<Record<string, string | undefined>>;
/** @returns the trimmed value of a variable; undefined when it is not set, or empty */
export type Read = (name: string) => string | undefined;
/** Reads one setting. A SettingsError is noted, and the value undefined, so that reading goes on and finds all wrong settings. */
export type Field = <Value>(get: () => Value) => Value;

export function required(name: string, why: string): SettingsError {
  return new SettingsError(`${name} is not set: the ${name} environment variable is required ${why}.`);
}

export const environments = ['development', 'test', 'production'] as const;
export type Environment = (typeof environments)[number];

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export function oneOf<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value.toLowerCase());
  if (choice === undefined)
    throw new SettingsError(`${name} is "${value}"; it has to be one of ${choices.join(', ')}.`);
  return choice;
}

/** Python's names are accepted, too, for people who used them before. */
export function logLevel(value: string): (typeof logLevels)[number] {
  const synonyms: Record<string, string> = { warning: 'warn', critical: 'fatal' };
  return oneOf('LOG_LEVEL', synonyms[value.toLowerCase()] ?? value, logLevels);
}

export function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new SettingsError(`${name} is "${value}"; it has to be a whole number from ${least} to ${most}.`);
  }
  return number;
}

export function yesOrNo(name: string, value: string): boolean {
  return oneOf(name, value, ['true', 'false']) === 'true';
}

export function webAddress(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !/^https?:/.test(value)) {
    throw new SettingsError(`${name} is "${value}"; it has to be an address like https://app.example.com.`);
  }
  const { username, password } = new URL(value);
  if (username || password) {
    throw new SettingsError(
      `${name} has a user or a password in it: give the address alone, like https://app.example.com.`,
    );
  }
  return value;
}

/** Splits a value at its commas. */
export function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
