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
 * What the walk of each client prints as its last line, in JSON. Its program gets the address of the service and an e-mail address.
 * The steps: sign-up and log-in with the e-mail address and the password "password123", create "Übung 🎉" (with priority, tags, reminders
 * and a day as its due date), list the pending tasks, get, update the description, completed and the due date, list the pending tasks
 * again, delete, and get what is gone.
 */
const walked = {
  loggedIn: 'Bearer',
  created: ['Übung 🎉', null, false],
  listed: ['Übung 🎉'],
  got: 'Übung 🎉',
  updated: ['Übung 🎉', 'Zwei Liter 🥛', true],
  planned: ['high', ['Küche', 'home'], [30, -540], null],
  /** The due date when the task is created, listed, got and updated. A day stays the day that was sent, and a time is in UTC. */
  due: ['2026-12-01', '2026-12-01', '2026-12-01', '2026-12-01T12:30:00.000Z'],
  listedAgain: [],
  /** The code of the problem with which the service answers. */
  gone: 'TASK_NOT_FOUND',
};

/** Where the walks take place: far in the east and in the west, where it is another day for half of the time. */
const timeZones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];

/**
 * Tests that a client goes the whole walk, in each of the time zones.
 * @param start starts its program with further arguments and variables, and returns what it printed
 */
export function itWalks(
  start: (args: readonly string[], environment: Readonly<Record<string, string>>) => Promise<string>,
): void {
  it.each(timeZones)('takes a task through its life, in the time zone %s', async (TZ) => {
    const signedUp = `${TZ.replace(/\W/g, '.').toLowerCase()}@example.com`;
    const output = await start([signedUp], { TZ });
    expect(JSON.parse(output.trim().split('\n').at(-1)!)).toEqual({ ...walked, signedUp });
  });
}
