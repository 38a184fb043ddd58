import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { costlyRequests, textOf } from '../../../support/costly-requests';
import { pause } from '../../../support/waiting';
import { extent } from '../extent';
import { startLoad } from '../load';
import type { Send } from '../sender';
import type { Asker } from './asker';
import { addTasks, holdList, texts } from './lists';

/** What one user does, and others are not to notice. */
export interface Neighbour {
  readonly name: string;
  /** Settings of the service besides the default ones. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What the user has before. */
  readonly prepare?: (asker: Asker) => Promise<void>;
  /** Does it until it is over. */
  readonly misbehave: (asker: Asker) => Promise<void>;
  /** Statuses besides 2xx, 429 and 503 that are right for it. */
  readonly taken?: readonly number[];
}

const tasks = '/api/tasks';
/** So many clients of the user do the same over and over. */
async function over(asker: Asker, clients: number, act: (client: number) => Promise<unknown>, rest = 0) {
  // A client that was refused comes back, but not at once.
  const load = startLoad(clients, act, rest);
  await asker.over;
  await load.stop();
}
/** As a client does that was told to come back later, though sooner than it was told. */
async function patient(answer: ReturnType<Send>): Promise<void> {
  const { status } = await answer;
  if (status === 429 || status === 503) await pause(20);
}

const nearly = (letter: string) => 'a'.repeat(199) + letter;
const searches = [`q=${texts.nowhere}`, `q=${texts.everywhere}`, `q=${nearly('b')}`, ''];
const searching: Omit<Neighbour, 'name'> = {
  prepare: (asker) => addTasks(asker, extent(4000, 40_000), texts.long),
  misbehave: (asker) =>
    over(asker, 30, (client) => {
      const path = `${tasks}?limit=1000&${searches[client % searches.length]}`;
      return patient(asker.send({ method: 'GET', path, headers: client % 2 ? { Prefer: 'count=exact' } : {} }));
    }),
};

/** Lists whose first tasks are those that have just been changed. */
const newest = ['sort=-updated_at', 'status=completed', 'status=deleted', 'status=pending'];

/** Of 90 kB and more, and what they are answered with. */
const hostile = costlyRequests.filter(({ body = '' }) => body.length > 90_000);

export const neighbours: readonly Neighbour[] = [
  { name: '30 searches and counts at once over 40,000 long tasks', ...searching },
  { name: 'the same, with USER_RATE_LIMIT=600', settings: { USER_RATE_LIMIT: '600' }, ...searching },
  {
    name: 'four changes at a time while the list is locked for 10 s',
    async misbehave(asker) {
      const { text } = await asker.send({ method: 'POST', path: tasks, body: { title: 'Locked' } });
      const { id } = JSON.parse(text) as { id: string };
      const held = holdList(asker, (asker.seconds * 2) / 3);
      const path = `${tasks}/${id}`;
      await over(asker, 4, () => patient(asker.send({ method: 'PATCH', path, body: { title: 'Changed' } })));
      await held;
    },
  },
  {
    name: 'completeAll and clearCompleted over 300,000 tasks',
    prepare: (asker) => addTasks(asker, extent(30_000, 300_000), texts.short),
    misbehave: (asker) =>
      over(asker, 1, async () => {
        await patient(asker.send({ method: 'POST', path: `${tasks}/complete-all` }));
        await patient(asker.send({ method: 'DELETE', path: `${tasks}?status=completed` }));
      }),
  },
  {
    name: '16 reads at a time of what completeAll and clearCompleted are changing',
    prepare: (asker) => addTasks(asker, extent(10_000, 100_000), texts.short),
    misbehave: (asker) =>
      over(asker, 17, async (client) => {
        if (client > 0) {
          const path = `${tasks}?limit=1&${newest[client % newest.length]}`;
          await patient(asker.send({ method: 'GET', path }));
          return;
        }
        await patient(asker.send({ method: 'POST', path: `${tasks}/complete-all` }));
        await patient(asker.send({ method: 'DELETE', path: `${tasks}?status=completed` }));
      }),
  },
  {
    name: 'deleteAccount with 500,000 tasks',
    prepare: (asker) => addTasks(asker, extent(50_000, 500_000), texts.short),
    async misbehave(asker) {
      for (let deleted = false; !deleted && !asker.isOver(); ) {
        const { status } = await asker.send({ method: 'POST', path: '/api/auth/delete-account' });
        deleted = status === 204;
        if (!deleted) await pause(100);
      }
      await asker.over;
    },
  },
  {
    name: '200 creates with keys at once, half of them with the same',
    misbehave: (asker) =>
      over(asker, 1, async () => {
        const same = randomUUID();
        const creates = Array.from({ length: 200 }, (_, index) =>
          asker.send({ method: 'POST', path: tasks, key: index % 2 ? same : randomUUID(), body: { title: 'Keyed' } }),
        );
        await Promise.all(creates);
      }),
    taken: [403, 409],
  },
  {
    name: 'full batches in a row',
    misbehave(asker) {
      const body = { tasks: Array.from({ length: 100 }, () => ({ title: 'One', description: 'x'.repeat(900) })) };
      return over(asker, 1, () => patient(asker.send({ method: 'POST', path: `${tasks}/batch`, body })));
    },
    taken: [403],
  },
  {
    name: '50 pages of the fattest tasks at once',
    prepare: (asker) => addTasks(asker, 1000, texts.fat),
    misbehave: (asker) => over(asker, 50, () => patient(asker.send({ method: 'GET', path: `${tasks}?limit=1000` }))),
  },
  {
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
  },
  {
    name: '100 pages of them, pipelined behind a stream, on 4 connections',
    prepare: (asker) => addTasks(asker, 1000, texts.fat),
    async misbehave(asker) {
      for (let count = 0; count < 4; count += 1)
        asker.open(get(asker, `${tasks}/events`) + get(asker, `${tasks}?limit=1000`).repeat(100));
      await asker.over;
    },
  },
  {
    name: 'pages of them, read at 2 kB/s by 50 connections',
    prepare: (asker) => addTasks(asker, 1000, texts.fat),
    async misbehave(asker) {
      const sockets = Array.from({ length: 50 }, () =>
        asker.open(get(asker, `${tasks}?limit=1000`).repeat(20)).pause(),
      );
      await over(asker, 1, async () => {
        for (const socket of sockets) socket.emit('data', socket.read(200) ?? Buffer.alloc(0));
        await pause(100);
      });
    },
  },
  {
    name: '200 hostile bodies of 90 kB a second, half of them without a token',
    async misbehave(asker) {
      let count = 0;
      await paced(asker, 200, async () => {
        const request = hostile[count % hostile.length]!;
        count += 1;
        const named = count % 2 ? [`Authorization: Bearer ${asker.token}`] : [];
        asker.open(textOf(request, [...named, 'Connection: close']));
      });
    },
    taken: [400, 401, 403, 413, 422],
  },
  {
    name: '120 log-ins at once with the right password, from one address',
    async misbehave(asker) {
      const account = { email: `${randomUUID()}@example.com`, password: 'correct horse battery' };
      await asker.send({ method: 'POST', path: '/api/auth/signup', body: account });
      await Promise.all(
        Array.from({ length: 120 }, () => asker.send({ method: 'POST', path: '/api/auth/login', body: account })),
      );
      await asker.over;
    },
  },
  {
    name: '1,000 streams opened and closed, ten at a time',
    async misbehave(asker) {
      let left = 1000;
      await over(asker, 10, async () => {
        if (left > 0) await openAndClose(asker);
        else await pause(100);
        left -= 1;
      });
    },
  },
  {
    name: '50 changes a second to one task, with If-Match',
    async misbehave(asker) {
      const { text, headers } = await asker.send({ method: 'POST', path: tasks, body: { title: 'Changing' } });
      const path = `${tasks}/${(JSON.parse(text) as { id: string }).id}`;
      let { etag = '' } = headers;
      await paced(asker, 50, async () => {
        const answer = await asker.send({
          method: 'PATCH',
          path,
          body: { title: 'Changed' },
          headers: { 'If-Match': etag },
        });
        etag = answer.headers.etag ?? etag;
      });
    },
    taken: [412],
  },
];

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

/** Begins something so many times a second until it is over, and waits for all of it. */
async function paced(asker: Asker, perSecond: number, begin: () => Promise<unknown>): Promise<void> {
  const under = new Set<Promise<unknown>>();
  const begun = performance.now();
  for (let count = 0; !asker.isOver(); await pause(10)) {
    for (; count < ((performance.now() - begun) / 1000) * perSecond; count += 1) {
      const work: Promise<unknown> = begin().finally(() => under.delete(work));
      under.add(work);
    }
  }
  await Promise.all(under);
}
