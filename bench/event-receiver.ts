import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../src/base/paths';

export interface EventReceiver {
  readonly url: string;
  /** @returns how many events have come to a path */
  count(path: string): Promise<number>;
  /** Waits until there have been so many. @returns how many there are */
  counted(path: string, count: number): Promise<number>;
  stop(): void;
}

/** Starts a process that takes events. */
export async function startReceiver(port: number): Promise<EventReceiver> {
  const child = fork(join(projectRoot, 'bench/dist/servers/receiver.js'), {
    env: { PATH: process.env.PATH, PORT: String(port) },
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  await new Promise((resolve) => child.once('message', resolve));
  const url = `http://127.0.0.1:${port}`;
  const count = async (path: string) => Number(await (await fetch(url + path)).text());
  return {
    url,
    count,
    async counted(path, wanted) {
      for (;;) {
        const now = await count(path);
        if (now >= wanted) return now;
        await sleep(20);
      }
    },
    stop: kill,
  };
}
