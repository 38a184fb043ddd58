import { type Handler, problem } from '../contract';
import { NotReleased } from '../db/errors';
import { pendingMigrations } from '../db/system';

export const getHealth: Handler<'getHealth'> = () => {
  return { status: 200, body: { status: 'healthy' } };
};

export const getReadiness: Handler<'getReadiness'> = async (_request, { database, stopping }) => {
  if (stopping) return problem(503, 'NOT_READY', 'The service is stopping.');
  const pending = await pendingMigrations(database).catch((error) => {
    if (error instanceof NotReleased) return undefined;
    throw error;
  });
  if (!pending) return problem(503, 'NOT_READY', 'The database has not been reached yet.');
  if (pending.length > 0) return problem(503, 'NOT_READY', `The database lacks migrations: ${pending.join(', ')}.`);
  return { status: 200, body: { status: 'ready' } };
};
