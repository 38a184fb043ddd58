import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../tests/support/process';
import { startService, type TestService } from '../tests/support/service';
import { startNewerService } from './newer-service';

// What the rows of the matrix have in common: the live service, commands with a time limit, and the walk.

export const contractFile = join(projectRoot, 'openapi.yaml');

export interface Row {
  /** Where the live service of this row is reached, with an empty database. Its replies have a field more than the contract says. */
  readonly url: string;
  /** A temporary folder. */
  readonly folder: string;
}

export interface RowNeeds {
  /** Takes longer than about 20 seconds: only TEST_GENERATORS=all runs it. */
  readonly slow?: boolean;
  /** A sentence about the program that this row needs, when it is not there. */
  readonly missing?: string | undefined;
}

/** Describes one generator. What cannot run here is skipped, and its title says why. */
export function describeRow(generator: string, { slow, missing }: RowNeeds, tests: (row: Row) => void): void {
  const reason = slow && process.env.TEST_GENERATORS !== 'all' ? 'slow, needs TEST_GENERATORS=all' : missing;
  const title = reason === undefined ? generator : `${generator} (skipped: ${reason})`;
  (reason === undefined ? describe : describe.skip)(title, () => {
    const row = { url: '', folder: '' };
    let service: TestService | undefined;
    let newer: Awaited<ReturnType<typeof startNewerService>> | undefined;
    beforeAll(async () => {
      row.folder = mkdtempSync(join(tmpdir(), 'taskflow-compat-'));
      service = await startService();
      newer = await startNewerService(service.url);
      row.url = newer.url;
    });
    afterAll(async () => {
      await newer?.close();
      await service?.close();
      rmSync(row.folder, { recursive: true, force: true });
    });
    tests(row);
  });
}

export interface CommandOptions {
  /** The working folder. */
  readonly folder: string;
  /** Variables beside those of the test. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Time limit. */
  readonly seconds?: number;
}

/**
 * Runs a command, and ends it with all that it has started when the time is over.
 * @returns its standard output
 * @throws Error with the command and the end of its output when it fails
 */
export function run(command: string, args: readonly string[], options: CommandOptions): Promise<string> {
  const { folder, environment, seconds = 120 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...{ cwd: folder, detached: true, env: { ...process.env, ...environment } },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let everything = '';
    const fail = (how: string) =>
      reject(new Error(`${[command, ...args].join(' ')} ${how}:\n${everything.slice(-8000)}`));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      everything += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      everything += text;
    });
    const timer = setTimeout(() => {
      fail(`ran for ${seconds} seconds`);
      process.kill(-child.pid!, 'SIGKILL');
    }, seconds * 1000);
    child.on('error', ({ message }) => fail(`cannot be started (${message})`));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else fail(`ended with ${code ?? signal}`);
    });
  });
}

/**
 * What the walk of each client prints as its last line, in JSON. Its program gets the address of the service as its only argument.
 * The steps: sign-up and log-in of walker@example.com with the password "password123", create "Übung 🎉", list the pending tasks,
 * get, update the description and completed, list the pending tasks again, delete, and get what is gone.
 */
export const walked = {
  signedUp: 'walker@example.com',
  loggedIn: 'Bearer',
  created: ['Übung 🎉', null, false],
  listed: ['Übung 🎉'],
  got: 'Übung 🎉',
  updated: ['Übung 🎉', 'Zwei Liter 🥛', true],
  listedAgain: [],
  /** The code of the problem with which the service answers. */
  gone: 'TASK_NOT_FOUND',
};

/** Expects that a client went the whole walk. @param output what its program printed */
export function expectWalk(output: string): void {
  expect(JSON.parse(output.trim().split('\n').at(-1)!)).toEqual(walked);
}
