import type { AnyReply, OperationId, Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { type TextSizes, textSizesOf } from '../db/usage';
import type { Services } from '../handlers/services';
import { createOnce, type Handle } from './idempotency';
import type { GateOperation } from './request';

/** A request whose data, or whose reply, is stored for its user. */
interface StoringRequest {
  readonly operationId: OperationId;
  /** The kind of data that the request stores (x-stores in the contract). */
  readonly stores: GateOperation['facts']['stores'];
  readonly owner: UserId;
  /** When the request's token was issued, in seconds since 1970. */
  readonly issued: number | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Whether the body replaces the whole task (RFC 9110, section 9.3.4): a field that it leaves out is removed. */
  readonly isReplacement: boolean;
  /** Whether the request is carried out in several transactions (x-in-chunks in the contract). */
  readonly inChunks: boolean;
  /** The Idempotency-Key, with which the reply is stored. */
  readonly key: unknown;
}

/**
 * @returns a function that serves a request within the quotas of its user. A repeated request with the same Idempotency-Key gets the stored
 * reply even when a quota is full
 */
export function createStoring() {
  const once = createOnce();
  return async (request: StoringRequest, services: Services, handle: Handle): Promise<AnyReply> => {
    const { operationId, stores, owner, issued, params, body, inChunks, key } = request;
    const items = itemsIn(request);
    const tasks = stores === 'tasks' ? items.length : 0;
    const amount = { tasks, bytes: sum(items.map(bytesOf)), replies: key === undefined ? 0 : 1 };
    const serve = (work: Handle) =>
      key === undefined
        ? work(services)
        : once({ key: String(key), asked: [operationId, params, body], owner, issued, inChunks }, services, work);
    const taking = services.quotas.take(owner, amount, services.database);
    const result = taking instanceof Promise ? await taking : taking;
    if ('full' in result) {
      const isText = stores === 'text' && result.full === 'bytes';
      return serve(isText && (await doesNotGrow(request, items[0]!, services)) ? handle : () => result.reply);
    }
    try {
      return await serve(handle);
    } finally {
      // The request is no longer under way.
      result();
    }
  };
}

type Text = Pick<Schema<'TaskUpdate'>, keyof TextSizes>;

/** The texts in a body: those of one task, or of several. */
function itemsIn({ stores, body }: StoringRequest): readonly Text[] {
  if (!stores) return [];
  return (body as { tasks?: readonly Text[] }).tasks ?? [body as Text];
}

/** Whether the change does not make the task's texts longer. True for a missing task, which the handler refuses. */
async function doesNotGrow({ owner, params, isReplacement }: StoringRequest, item: Text, { database }: Services) {
  const before = await textSizesOf(database, owner, params.task_id!);
  if (!before) return true;
  const names = ['title', 'description', 'tags'] as const;
  const kept = names.map((name) => (isReplacement || item[name] !== undefined ? 0 : before[name]));
  return bytesOf(item) + sum(kept) <= sum(names.map((name) => before[name]));
}

const lengthOf = (text: string | null | undefined) => (text ? Buffer.byteLength(text) : 0);
const bytesOf = ({ title, description, tags }: Text) =>
  lengthOf(title) + lengthOf(description) + (tags && tags.length > 0 ? lengthOf(JSON.stringify(tags)) : 0);
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
