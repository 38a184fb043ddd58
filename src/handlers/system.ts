import { problem } from '../base/contract';
import { NotReleased } from '../db/pool/errors';
import type { Handler } from './handler';

export const getHealth: Handler<'getHealth'> = () => {
  return { status: 200, body: { status: 'healthy' } };
};

export const getReadiness: Handler<'getReadiness'> = async (_request, { databaseState, revocations, stopping }) => {
  if (stopping) return problem(503, 'NOT_READY', 'The service is stopping.');
  const state = await databaseState().catch((error) => {
    if (error instanceof NotReleased) return undefined;
    throw error;
  });
  if (!state) return problem(503, 'NOT_READY', 'The database has not been reached yet.');
  const { pending, readOnly, full } = state;
  if (readOnly)
    return problem(503, 'NOT_READY', 'The database accepts no changes: it is a standby, or is set to read-only.');
  if (full) return problem(503, 'NOT_READY', 'The database can store nothing: its disk is full or has a fault.');
  if (pending.length > 0) return problem(503, 'NOT_READY', `The database lacks migrations: ${pending.join(', ')}.`);
  if (!revocations.loaded) {
    // Starts to read them, unless another request has started. After a failure, the next call tries again.
    revocations.refresh().catch(() => {});
    return problem(503, 'NOT_READY', 'The revoked tokens have not been read yet.');
  }
  return { status: 200, body: { status: 'ready' } };
};
