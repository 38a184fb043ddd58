import type { Logger } from 'pino';
import type { Middleware } from '../gate/exchange';
import type { Settings } from '../settings/config';

export type { Middleware };

/**
 * Middleware of your own, from the outside in. Each gets every request that Node can parse. When `next()` has returned, it finds the result in `context.status`
 * and `context.state`: the operation, the user, the reply, and the error behind a 500 or 503. docs/architecture.md shows an example.
 */
export function ownMiddleware(_settings: Settings, _log: Logger): readonly Middleware[] {
  return [];
}
