import { printableJson } from '../../src/base/printable';

/** What a check has found: in order, to be looked at by a person, or wrong. */
export interface Finding {
  readonly state: 'ok' | 'look' | 'wrong';
  /** A sentence without any secret. */
  readonly says: string;
  /** What to do about it. */
  readonly mend?: string;
}

export const ok = (says: string): Finding => ({ state: 'ok', says });
export const look = (says: string, mend: string): Finding => ({ state: 'look', says, mend });
export const wrong = (says: string, mend?: string): Finding => ({ state: 'wrong', says, ...(mend && { mend }) });

/** Runs a check so that neither its errors nor its silence keep the others from being told. */
export async function guarded(topic: string, seconds: number, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await within(seconds, check());
  } catch (error) {
    const why = error instanceof TooLate ? `there was no answer within ${seconds} seconds` : messageOf(error);
    return [wrong(`${topic} could not be checked: ${withoutStop(why)}.`)];
  }
}

export class TooLate extends Error {}

/** @throws TooLate */
export async function within<Result>(seconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate()), seconds * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The system's or the library's name of an error; fetch wraps the real one. */
export function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return String(cause?.code ?? code ?? '');
}

export function messageOf(error: unknown): string {
  const { message, cause } = (error ?? {}) as { message?: string; cause?: { message?: string } };
  return cause?.message || message || String(error);
}

/** For a sentence that goes on. */
export const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

/** A value from elsewhere, in quotes, short, and without characters that a terminal would act on. */
export function quoted(value: unknown): string {
  const text = printableJson(JSON.stringify(value) ?? 'undefined');
  return text.length > 120 ? `${text.slice(0, 120)}… (${text.length} characters)` : text;
}

/** An address without what may be secret in it. */
export function shown(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** Whether a host is this machine, so that nobody is between. */
export function isLoopback(host: string): boolean {
  return host.startsWith('/') || /^(127(\.\d+){3}|\[?::1\]?|(.+\.)?localhost)$/.test(host);
}
