import type { Middleware } from '../gate/exchange';

/**
 * Middleware of your own, from the outside in. Each sees every request, and its outcome when `next()` has returned: `context.status`, and
 * in `context.state` the operation, the user, and the error behind a 500 or 503. README.md shows one.
 */
export const middleware: readonly Middleware[] = [];
