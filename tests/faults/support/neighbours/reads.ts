import { once } from 'node:events';
import type { Socket } from 'node:net';
import { pause } from '../../../support/waiting';
import { extent } from '../extent';
import type { Asker } from './asker';
import { addTasks, texts } from './lists';
import { type Neighbour, over, patient, tasks } from './neighbour';

// Users who read too much.

const nearly = (letter: string) => 'a'.repeat(199) + letter;
const queries = [`q=${texts.nowhere}`, `q=${texts.everywhere}`, `q=${nearly('b')}`, ''];
const searching: Omit<Neighbour, 'name'> = {
  prepare: (asker) => addTasks(asker, extent(4000, 40_000), texts.long),
  misbehave: (asker) =>
    over(asker, 30, (client) => {
      const path = `${tasks}?limit=1000&${queries[client % queries.length]}`;
      return patient(asker.send({ method: 'GET', path, headers: client % 2 ? { Prefer: 'count=exact' } : {} }));
    }),
};
export const searches: Neighbour = { name: '30 searches and counts at once over 40,000 long tasks', ...searching };
export const limitedSearches: Neighbour = {
  name: 'the same, with USER_RATE_LIMIT=600',
  settings: { USER_RATE_LIMIT: '600' },
  ...searching,
};

export const fatPages: Neighbour = {
  name: '50 pages of the fattest tasks at once',
  prepare: (asker) => addTasks(asker, 1000, texts.fat),
  misbehave: (asker) => over(asker, 50, () => patient(asker.send({ method: 'GET', path: `${tasks}?limit=1000` }))),
};

export const fatChanges: Neighbour = {
  name: '16 pages of 100 of them at once, of changes too, and streams of all changes',
  prepare: (asker) => addTasks(asker, 1000, texts.fat),
  async misbehave(asker) {
    const { text } = await asker.send({ method: 'GET', path: `${tasks}/changes?limit=1` });
    const { next: beginning } = JSON.parse(text) as { next: string };
    const paths = [tasks, `${tasks}/changes?limit=100`];
    await over(asker, 20, async (client) => {
      if (client < 16) await patient(asker.send({ method: 'GET', path: paths[client % paths.length]! }));
      else await readFor(500, asker.open(get(asker, `${tasks}/events?since=${beginning}`)));
    });
  },
};

export const pipelinedPages: Neighbour = {
  name: '100 pages of them, pipelined behind a stream, on 4 connections',
  prepare: (asker) => addTasks(asker, 1000, texts.fat),
  async misbehave(asker) {
    for (let count = 0; count < 4; count += 1)
      asker.open(get(asker, `${tasks}/events`) + get(asker, `${tasks}?limit=1000`).repeat(100));
    await asker.over;
  },
};

export const slowPages: Neighbour = {
  name: 'pages of them, read at 2 kB/s by 50 connections',
  prepare: (asker) => addTasks(asker, 1000, texts.fat),
  async misbehave(asker) {
    const sockets = Array.from({ length: 50 }, () => asker.open(get(asker, `${tasks}?limit=1000`).repeat(20)).pause());
    await over(asker, 1, async () => {
      for (const socket of sockets) socket.emit('data', socket.read(200) ?? Buffer.alloc(0));
      await pause(100);
    });
  },
};

export const streams: Neighbour = {
  name: '1,000 streams opened and closed, ten at a time',
  async misbehave(asker) {
    let left = 1000;
    await over(asker, 10, async () => {
      if (left > 0) await openAndClose(asker);
      else await pause(100);
      left -= 1;
    });
  },
};

const get = ({ token }: Asker, path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`;

/** Reads for so many milliseconds, or until the connection closes. */
async function readFor(milliseconds: number, socket: Socket): Promise<void> {
  await Promise.race([pause(milliseconds), once(socket, 'close')]);
  socket.destroy();
}

function openAndClose(asker: Asker): Promise<void> {
  const socket = asker.open(get(asker, `${tasks}/events`));
  return new Promise((resolve) => {
    socket.once('data', () => socket.destroy());
    socket.once('close', () => resolve());
  });
}
