import type { Logger } from 'pino';
import type { Middleware } from '../gate/exchange';
import type { Settings } from '../settings/config';

export type { Middleware };

/**
 * Middleware of your own, from the outside in. Each sees every request, and its outcome when `next()` has returned: `context.status`, and
 * in `context.state` the operation, the user, the reply, and the error behind a 500 or 503. README.md shows one.
 */
export function ownMiddleware(_settings: Settings, _log: Logger): readonly Middleware[] {
  return [];
}
