import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Answer } from '../support/scripted-server';
import { pause, until } from '../support/waiting';
import { extent } from './support/extent';
import { secret } from './support/service';
import { sinkUnder } from './support/sinks';

const projectRoot = join(__dirname, '..', '..');

/** One attempt in eight fails, each in another way. Half of an answer comes after the event was taken. */
const faults: readonly Answer[] = [
  { status: 500, body: 'x'.repeat(100_000) },
  { status: 429, headers: { 'Retry-After': '1' } },
  { status: 302, headers: { Location: '/' } },
  'cut',
  'half',
];
function unsteadily(): () => Promise<Answer> {
  let attempts = 0;
  return async () => {
    attempts += 1;
    if (attempts % 64 === 0) await pause(300);
    return attempts % 8 === 0 ? faults[(attempts / 8) % faults.length]! : { status: 204 };
  };
}

describe('a sink, under writes, knows in the end all that the database has', () => {
  it('after it has lost, delayed, cut off and refused events', async () => {
    await sinkUnder({
      fault: 'one attempt in eight is lost, refused (500, 429, 302) or cut off',
      services: 1,
      script: unsteadily(),
      happens: () => pause(extent(3, 30) * 1000),
    });
  });

  it('after it was gone (410), until an operator had the service try again', async () => {
    let isGone = false;
    await sinkUnder({
      fault: 'it answers 410 until `npm run events -- retry`',
      services: 1,
      script: () => ({ status: isGone ? 410 : 204 }),
      async happens({ database, receiver }) {
        await pause(1000);
        isGone = true;
        const isParked = async () =>
          (await database.sql`select from event_sinks where parked_at is not null`).length === 1;
        await until(isParked);
        await pause(extent(1, 10) * 1000);
        isGone = false;
        const before = receiver.requests.length;
        await pause(1000);
        expect(receiver.requests.length).toBe(before);
        const env = {
          ...{ PATH: process.env.PATH, ENVIRONMENT: 'production', BETTER_AUTH_SECRET: secret },
          ...{ DATABASE_URL: database.url, EVENTS_URL: receiver.url },
        };
        const retry = spawnSync(process.execPath, ['dist/scripts/events.js', 'retry'], { cwd: projectRoot, env });
        expect(String(retry.stdout)).toContain('try again within five seconds');
        await until(() => receiver.requests.length > before);
      },
    });
  });

  const kills = extent(2, 10);
  it(`after kill -9 of the service, ${kills} times`, async () => {
    await sinkUnder({
      fault: 'kill -9 of the service',
      rounds: kills,
      services: 1,
      script: unsteadily(),
      async happens({ services: [service] }) {
        for (let round = 0; round < kills; round += 1) {
          await pause(500 + Math.random() * 500);
          await service!.program.end('SIGKILL');
          await service!.start();
        }
        await pause(500);
      },
    });
  });

  it(`after one of two instances was stopped or killed, ${kills} times`, async () => {
    await sinkUnder({
      fault: 'one of two instances stopped, or killed',
      rounds: kills,
      services: 2,
      script: unsteadily(),
      async happens({ services }) {
        for (let round = 0; round < kills; round += 1) {
          await pause(500);
          const service = services[round % 2]!;
          await service.program.end(round % 4 < 2 ? 'SIGTERM' : 'SIGKILL');
          await service.start();
        }
        await pause(500);
      },
    });
  });

  const away = extent(1, 10);
  it(`after the database was away for ${away} s`, async () => {
    await sinkUnder({
      fault: `PostgreSQL killed, and away for ${away} s`,
      services: 2,
      script: unsteadily(),
      async happens({ database }) {
        await pause(1500);
        await database.kill();
        await pause(away * 1000);
        await database.start();
        await pause(1500);
      },
    });
  });
});
