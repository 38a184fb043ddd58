import { operationTable } from '../../generated/operations';
import type { Middleware } from '../gate/exchange';

const table: Readonly<Record<string, { readonly deprecation: readonly string[] | null }>> = operationTable;
const headersOf = new Map(Object.entries(table).map(([id, { deprecation }]) => [id, deprecation]));

const tell: Middleware = async (context, next) => {
  await next();
  const { state } = context;
  const headers = headersOf.get(state.operationId ?? '');
  if (headers) state.headers = [...state.headers, ...headers];
};

/** Adds `Deprecation` and `Sunset` to all replies of deprecated operations. Empty, and so without any cost, if there are none. */
export const deprecations: readonly Middleware[] = [...headersOf.values()].some((headers) => headers) ? [tell] : [];
