import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { diagnose } from '../../scripts/doctor/diagnose';
import { report } from '../../scripts/doctor/finding';
import { explainToken } from '../../scripts/doctor/token';
import { faultOfNode } from '../../src/base/node-version';
import { inspectSettings } from '../../src/settings/config';
import { programOf, projectRoot, usualEnvironment } from './process';
import { secret } from './service';

type Variables = Record<string, string>;

/** In order but for the database. The port is any that is free. */
export const healthy: Variables = {
  PORT: '0',
  BETTER_AUTH_SECRET: 'qK7mW2xN9pL4vR8tJ3hB6yD1sF5gC0zA',
  DATABASE_URL: 'postgresql://nobody:hunter2@127.0.0.1:1/nowhere',
};

/** Runs the checks, and fails when the report has anything secret in it. @returns the report */
export async function examine(variables: Variables): Promise<string> {
  const output = report(await diagnose({ ...healthy, ...variables }));
  expectNoSecret(output, { ...healthy, ...variables });
  return output;
}

/** Runs the real command. @param input what is written to its standard input */
export async function doctor(
  args: readonly string[],
  variables: Variables,
  input = '',
): Promise<{ code: number; output: string }> {
  const command = [...programOf('scripts/doctor.ts'), ...args];
  const env = { ...usualEnvironment(), ...variables };
  const child = spawn(process.execPath, command, { cwd: projectRoot, env, timeout: 60_000 });
  // A command that does not read its input ends before all of it is written.
  child.stdin.on('error', () => {}).end(input);
  const code = new Promise<number>((resolve) => child.on('close', resolve));
  const printed = (await Promise.all([text(child.stdout), text(child.stderr)])).join('');
  // Node itself prints this before 22.13, when a token is signed with Ed25519.
  const output = printed.replace(/^\(node:\d+\) ExperimentalWarning: The Ed25519 .*\n\(Use .*\n/m, '');
  for (const given of [...args, input]) if (given.length > 20) expectNoToken(output, given);
  expectNoSecret(output, variables);
  return { code: await code, output };
}

/** Has a token explained, and fails when the report repeats it. @returns what the command prints */
export async function explain(token: string, variables: Variables): Promise<string> {
  const { verdict, findings } = await explainToken(token, inspectSettings(variables, 'serve'));
  const output = `${verdict}\n${report(findings)}`;
  expectNoToken(output, token);
  expectNoSecret(output, variables);
  // One fault for a token that is refused, none for one that is accepted, and nothing to be looked at.
  expect(output).toMatch(/accepts it/.test(verdict) ? /^0 wrong, 0 to/m : /^1 wrong, 0 to/m);
  return output;
}

/** The last line of a report. A Node that has ended is one more to look at. */
export const sum = (wrong: number, look: number, inOrder: number) =>
  `\n${wrong} wrong, ${look + (faultOfNode() ? 1 : 0)} to look at, ${inOrder} in order.\n`;

/** A line of a report that begins with these words; they are a pattern. */
export const line = (start: string) => new RegExp(`^  ${start}.*$`, 'm');

/** The checks that are told, in their order. */
export const steps = (output: string) =>
  [...output.matchAll(/^ {2}(?:ok|wrong) +([a-z ]+)/gm)].map((match) => match[1]!.trim());
export const allSteps = 'size form algorithm type claims issuer key signature times audience subject'.split(' ');

function expectNoToken(output: string, token: string): void {
  for (const part of [token.trim(), ...token.trim().split('.')]) {
    if (part.length > 20) expect(output).not.toContain(part);
  }
}

function expectNoSecret(output: string, variables: Variables): void {
  const { BETTER_AUTH_SECRET, BETTER_AUTH_SECRET_PREVIOUS, DATABASE_URL } = variables;
  const password = DATABASE_URL && URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL).password : undefined;
  for (const hidden of [BETTER_AUTH_SECRET, BETTER_AUTH_SECRET_PREVIOUS, password, secret]) {
    if (hidden) expect(output).not.toContain(hidden);
  }
  // Nor a part of one, nor where in the code something went wrong.
  if (BETTER_AUTH_SECRET) expect(output).not.toContain(BETTER_AUTH_SECRET.slice(0, 12));
  expect(output).not.toMatch(/^\s+at /m);
}
