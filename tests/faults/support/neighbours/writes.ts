import { randomUUID } from 'node:crypto';
import { costlyRequests, textOf } from '../../../support/costly-requests';
import { pause } from '../../../support/waiting';
import { extent } from '../extent';
import { addTasks, holdList, texts } from './lists';
import { type Neighbour, over, paced, patient, tasks } from './neighbour';

// Users who write too much, who use their accounts too much, and whose bodies take long to check.

export const lockedList: Neighbour = {
  name: 'four changes at a time while the list is locked for 10 s',
  async misbehave(asker) {
    const { text } = await asker.send({ method: 'POST', path: tasks, body: { title: 'Locked' } });
    const { id } = JSON.parse(text) as { id: string };
    const held = holdList(asker, (asker.seconds * 2) / 3);
    const path = `${tasks}/${id}`;
    await over(asker, 4, () => patient(asker.send({ method: 'PATCH', path, body: { title: 'Changed' } })));
    await held;
  },
};

export const bulkChanges: Neighbour = {
  name: 'completeAll and clearCompleted over 300,000 tasks',
  prepare: (asker) => addTasks(asker, extent(30_000, 300_000), texts.short),
  misbehave: (asker) =>
    over(asker, 1, async () => {
      await patient(asker.send({ method: 'POST', path: `${tasks}/complete-all` }));
      await patient(asker.send({ method: 'DELETE', path: `${tasks}?status=completed` }));
    }),
};

/** Lists whose first tasks are those that have just been changed. */
const newest = ['sort=-updated_at', 'status=completed', 'status=deleted', 'status=pending'];
export const listsInBulkChanges: Neighbour = {
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
};

export const keyedCreates: Neighbour = {
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
};

export const batches: Neighbour = {
  name: 'full batches in a row',
  misbehave(asker) {
    const body = { tasks: Array.from({ length: 100 }, () => ({ title: 'One', description: 'x'.repeat(900) })) };
    return over(asker, 1, () => patient(asker.send({ method: 'POST', path: `${tasks}/batch`, body })));
  },
  taken: [403],
};

export const matchingChanges: Neighbour = {
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
};

export const accountDeletion: Neighbour = {
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
};

export const logIns: Neighbour = {
  name: '120 log-ins at once with the right password, from one address',
  async misbehave(asker) {
    const account = { email: `${randomUUID()}@example.com`, password: 'correct horse battery' };
    await asker.send({ method: 'POST', path: '/api/auth/signup', body: account });
    await Promise.all(
      Array.from({ length: 120 }, () => asker.send({ method: 'POST', path: '/api/auth/login', body: account })),
    );
    await asker.over;
  },
};

/** Requests of 90 kB and more. */
const hostile = costlyRequests.filter(({ body = '' }) => body.length > 90_000);
export const hostileBodies: Neighbour = {
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
};
