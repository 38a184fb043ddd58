import { FixableError } from '../../src/base/fault';
import { printable, printableJson, printableLines } from '../../src/base/printable';
import { withTimeLimit } from '../../src/base/time-limit';

/** The result of a check. */
export interface Finding {
  /** `look` is for a person to decide: it may be a mistake, or meant. */
  readonly state: 'ok' | 'look' | 'wrong';
  /** A sentence without any secret. */
  readonly says: string;
  /** What to do about it. */
  readonly fix?: string | undefined;
}

export const ok = (says: string): Finding => ({ state: 'ok', says });
export const look = (says: string, fix?: string): Finding => ({ state: 'look', says, fix });
export const wrong = (says: string, fix?: string): Finding => ({ state: 'wrong', says, fix });

/** The findings as they are printed, with the number of each kind. */
export function report(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ state, says, fix }) => [
    `  ${state.padEnd(7)} ${printableLines(says).replaceAll('\n', '\n            ')}`,
    ...(fix ? [`          fix: ${printable(fix)}`] : []),
  ]);
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  return [...lines, `${count('wrong')} wrong, ${count('look')} to look at, ${count('ok')} in order.`].join('\n');
}

/** Runs a check. Where it fails or does not answer in time, that is its finding, and the other checks go on. */
export async function guarded(topic: string, seconds: number, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await within(seconds, check());
  } catch (error) {
    if (error instanceof FixableError) return [wrong(error.fault.says, error.fault.fix)];
    const why = error instanceof TooLate ? `there was no answer within ${seconds} seconds` : messageOf(error);
    return [wrong(`${topic} could not be checked: ${withoutStop(why)}.`)];
  }
}

export class TooLate extends Error {}

/** @throws TooLate when the work takes longer than these seconds */
export const within = <Result>(seconds: number, work: Promise<Result>): Promise<Result> =>
  withTimeLimit(work, seconds * 1000, () => new TooLate());

/** The code of an error of the system or a library. The errors of fetch have it in their cause. */
export function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return String(cause?.code ?? code ?? '');
}

/** The error of fetch says only that it failed; its cause says why. */
export function messageOf(error: unknown): string {
  const { name, message, cause } = (error ?? {}) as Partial<Error> & { cause?: { message?: string } };
  return (name === 'TypeError' && cause?.message) || message || String(error);
}

/** For a sentence that goes on. */
export const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

export const capitalised = (sentence: string) => sentence.replace(/^./, (letter) => letter.toUpperCase());

/** A value from elsewhere: in quotes, shortened, and without characters that a terminal would act on. */
export function quoted(value: unknown): string {
  const text = printableJson(JSON.stringify(value) ?? 'undefined');
  return text.length > 120 ? `${text.slice(0, 120)}… (${text.length} characters)` : text;
}

/** The beginning of a sentence. @param seconds the other clock minus ours */
export function clockDiffers(owner: string, seconds: number): string {
  const direction = seconds > 0 ? 'ahead of' : 'behind';
  return `The clock of ${owner} is ${Math.round(Math.abs(seconds))} seconds ${direction} ours`;
}
export const fixClocks = 'Synchronise both clocks (NTP).';

/** An address without user, password and query, which may be secret. */
export function shown(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** Whether a host is this machine, so that nothing travels over a network. */
export function isLoopback(host: string): boolean {
  return host.startsWith('/') || /^(127(\.\d+){3}|\[?::1\]?|(.+\.)?localhost)$/.test(host);
}
