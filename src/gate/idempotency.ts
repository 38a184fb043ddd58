import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type AnyReply, type OperationId, problem } from '../base/contract';
import type { UserId } from '../base/user';
import { keepReply, takeKey } from '../db/idempotency-keys';
import type { Database, Transaction } from '../db/pool/connection';
import { isConnectionLost, isNothingSent, isReadOnly } from '../db/pool/errors';
import type { Services } from '../handlers/services';

interface KeyedRequest {
  readonly key: string;
  /** The operation and its values. The key cannot be used again with other values. */
  readonly asked: readonly [OperationId, params: unknown, body: unknown];
  readonly owner: UserId;
  /** When the request's token was issued, in seconds since 1970. */
  readonly issued: number | undefined;
  /** Whether the handler changes tasks in several transactions. */
  readonly inChunks: boolean;
}

/** Calls the handler of a request. @param services with the database that the handler has to use, such as a transaction */
export type Handle = (services: Services) => AnyReply | Promise<AnyReply>;
type Once = (request: KeyedRequest, services: Services, handle: Handle) => Promise<AnyReply>;

/**
 * @returns a function that serves requests with an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). It calls the handler and
 * stores the reply in one transaction, so that a crash leaves both or neither. A repeated request gets the stored reply. Refusals are not
 * stored, because they have changed nothing.
 *
 * A handler that changes tasks in chunks does it before that transaction, which would hold the user's list for seconds. After a crash in
 * between, the repeated request goes on with the tasks that are left.
 */
export function createOnce(): Once {
  /** The keys of the requests that run in this process. Without it, a second request would first wait in the queue of statements. */
  const running = new Set<string>();
  return async (request, services, handle) => {
    const name = JSON.stringify([request.owner, request.key]);
    if (running.has(name)) return stillRunning;
    running.add(name);
    try {
      return await carryOut(request, services, handle);
    } finally {
      running.delete(name);
    }
  };
}

const carryOut: Once = async ({ key, asked, owner, issued, inChunks }, services, handle) => {
  const fingerprint = await fingerprintOf(asked);
  const on = (transaction: Transaction) => ({ ...services.database, ...transaction, transaction: within(transaction) });
  async function known(transaction: Transaction): Promise<AnyReply | undefined> {
    const kept = await takeKey(on(transaction), owner, key, issued);
    return kept && (kept.fingerprint === fingerprint ? replay(kept.reply) : reused);
  }
  /** Does the work, unless the key is known, and keeps its reply. */
  const once = (work: (transaction: Transaction) => AnyReply | Promise<AnyReply>) =>
    inTransaction(services, inChunks, async (transaction) => {
      const before = await known(transaction);
      if (before) return before;
      const reply = await work(transaction);
      if (reply.status >= 300) throw new Refused(reply);
      const bytes = await keepReply(transaction, owner, key, { fingerprint, reply: JSON.stringify(reply) });
      services.quotas.note(owner, bytes);
      return reply;
    }).catch((error) => {
      if (error instanceof Refused) return error.reply;
      throw error;
    });
  if (!inChunks) return once((transaction) => handle({ ...services, database: on(transaction) }));
  const before = await inTransaction(services, false, known);
  if (before) return before;
  const reply = await handle(services);
  return once(() => reply);
};

/** Undoes the transaction, in which a user without a list has got one. */
class Refused extends Error {
  constructor(readonly reply: AnyReply) {
    super('The request is refused.');
  }
}

/** When the connection was lost, a second attempt finds out by the kept reply whether the first took effect. */
function inTransaction<Result>(
  { database }: Services,
  hasOwnTime: boolean,
  work: (transaction: Transaction) => Promise<Result>,
) {
  const attempt = () => database.transaction(work, hasOwnTime);
  return attempt().catch((error) =>
    isConnectionLost(error) || isNothingSent(error) || isReadOnly(error) ? attempt() : Promise.reject(error),
  );
}

/** A transaction of the handler is a part of this one: on another connection, it would wait for what this one has locked. */
const within =
  (transaction: Transaction): Database['transaction'] =>
  (work) =>
    work(transaction);

/** Longer lists are hashed some items after the others, so that other requests come in between. */
const itemsAtOnce = 100;

async function fingerprintOf([operation, params, body]: KeyedRequest['asked']): Promise<string> {
  const hash = createHash('sha256');
  const { tasks, ...others } = (body ?? {}) as { readonly tasks?: readonly unknown[] };
  if (!tasks || tasks.length <= itemsAtOnce)
    return hash.update(JSON.stringify([operation, params, body], inOrder)).digest('base64url');
  hash.update(JSON.stringify([operation, params, others], inOrder));
  for (let start = 0; start < tasks.length; start += itemsAtOnce) {
    await setImmediate();
    hash.update(JSON.stringify(tasks.slice(start, start + itemsAtOnce), inOrder));
  }
  return hash.digest('base64url');
}

/** Sorts the members of an object by name: a JSON object is unordered (RFC 8259, section 4). */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function replay(text: string): AnyReply {
  const reply = JSON.parse(text) as Exclude<AnyReply, { problem: unknown }>;
  return { ...reply, headers: { ...reply.headers, 'Idempotency-Replayed': 'true' } };
}

const stillRunning = problem(
  409,
  'IDEMPOTENCY_KEY_IN_USE',
  'A request with this Idempotency-Key is still running. Try again in 1 second.',
  { headers: { 'Retry-After': '1' } },
);
const reused = problem(
  422,
  'IDEMPOTENCY_KEY_REUSED',
  'This Idempotency-Key was used for another request. Use a new one.',
  { errors: [{ in: 'header', pointer: '/idempotency-key', detail: 'was used for another request' }] },
);
