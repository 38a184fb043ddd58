import { setBounded } from '../../src/base/bounded-map';
import type { Database, Parameter, Statement, Transaction } from '../../src/db/pool/connection';

const mostKept = 1000;

/** Stands in for the only table that the gate itself uses: the replies to requests with an Idempotency-Key (src/db/idempotency-keys.ts). */
export function createKeptReplies(): Pick<Database, 'transaction'> {
  const kept = new Map<string, object>();
  const run = async ({ name }: Statement, [owner, key, ...values]: readonly Parameter[]) => {
    if (name === 'lock-list') return [{}];
    const id = JSON.stringify([owner, key]);
    if (name !== 'keep-reply') return kept.has(id) ? [kept.get(id)!] : [];
    const [fingerprint, reply, compressed] = values;
    setBounded(kept, id, { fingerprint, reply, compressed }, mostKept);
    return [];
  };
  const transaction = { read: run, write: run } as unknown as Transaction;
  return { transaction: (work) => work(transaction) };
}
