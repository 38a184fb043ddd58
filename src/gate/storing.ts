import type { AnyReply, OperationId, Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { textSizesOf } from '../db/usage';
import type { Services } from '../handlers/services';
import { createOnce } from './idempotency';
import type { GateOperation } from './request';

/** A request that adds to what is kept for its user. */
export interface StoringRequest {
  readonly operationId: OperationId;
  /** What it adds (x-stores in the contract). */
  readonly stores: GateOperation['facts']['stores'];
  readonly owner: UserId;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Whether the body takes the place of all that there was, so that what it leaves out is gone (RFC 9110, section 9.3.4). */
  readonly whole: boolean;
  /** Its Idempotency-Key: its reply is to be kept. */
  readonly key: unknown;
}
type Handle = (services: Services) => AnyReply | Promise<AnyReply>;

/** @returns what serves a request within the quotas of its user. One that was carried out before gets its reply though there is no room */
export function createStoring() {
  const once = createOnce();
  return async (request: StoringRequest, services: Services, handle: Handle): Promise<AnyReply> => {
    const { operationId, stores, owner, params, body, key } = request;
    const items = itemsIn(request);
    const tasks = stores === 'tasks' ? items.length : 0;
    const amount = { tasks, bytes: sum(items.map(bytesOf)), replies: key === undefined ? 0 : 1 };
    const serve = (work: Handle) =>
      key === undefined
        ? work(services)
        : once({ key: String(key), asked: [operationId, params, body], owner }, services, work);
    const pending = services.quotas.take(owner, amount, services.database);
    const taken = pending instanceof Promise ? await pending : pending;
    if ('full' in taken) {
      const isText = stores === 'text' && taken.full === 'bytes';
      return serve(isText && (await growsNothing(request, items[0]!, services)) ? handle : () => taken.reply);
    }
    try {
      return await serve(handle);
    } finally {
      taken();
    }
  };
}

type Text = Pick<Schema<'TaskUpdate'>, 'title' | 'description'>;

/** The new texts in a body: of a task, or of several. */
function itemsIn({ stores, body }: StoringRequest): readonly Text[] {
  if (!stores) return [];
  return (body as { tasks?: readonly Text[] }).tasks ?? [body as Text];
}

/** Whether a change leaves a task no longer than it is. One that is not there is the handler's to refuse. */
async function growsNothing({ owner, params, whole }: StoringRequest, item: Text, { database }: Services) {
  const before = await textSizesOf(database, owner, params.task_id!);
  if (!before) return true;
  const keeps = (name: keyof Text) => (whole || item[name] !== undefined ? 0 : before[name]);
  return bytesOf(item) + keeps('title') + keeps('description') <= before.title + before.description;
}

const lengthOf = (text: string | null | undefined) => (text ? Buffer.byteLength(text) : 0);
const bytesOf = ({ title, description }: Text) => lengthOf(title) + lengthOf(description);
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
