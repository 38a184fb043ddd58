import type { OperationId } from '../../src/base/contract';
import type { CallOptions } from './client';
import { operations } from './declared';

// A request that each operation accepts, for loops over all of them. An operation with a body of its own kind is named here.

const ownBodies: Readonly<Record<string, unknown>> = {
  signUp: { email: 'loop@example.com', password: 'password123' },
  logIn: { email: 'loop@example.com', password: 'password123' },
  changePassword: { current_password: 'password123', new_password: 'correct horse battery staple' },
  changeEmail: { email: 'loop@example.org', password: 'password123' },
  deleteAccount: { password: 'correct horse battery staple' },
  createAccessToken: { name: 'From the loop', scopes: ['tasks:read'], password: 'password123' },
  createTasks: { tasks: [{ title: 'From the loop' }] },
  moveTask: { to: 'top' },
  renameTag: { name: 'From the loop' },
  importTasks: {
    tasks: [
      { id: '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e56', title: 'From the loop', created_at: '2025-10-11T05:36:48.190Z' },
    ],
  },
};
const ownQueries: Readonly<Record<string, CallOptions['query']>> = {
  clearCompleted: { status: 'completed' },
  // A stream would not end without.
  streamChanges: { seconds: 1 },
};

/** The operations that take a body. */
export const withBody = new Set<string>(
  operations.filter(({ fields }) => fields.length > 0).map(({ operationId }) => operationId),
);

/** Those of them that are refused without one. */
export const needingBody = new Set<string>(
  operations.filter(({ bodyRequired }) => bodyRequired).map(({ operationId }) => operationId),
);

/** @returns a body that the operation accepts; undefined where it takes none */
export function bodyFor(id: OperationId): unknown {
  return withBody.has(id) ? (ownBodies[id] ?? { title: 'From the loop' }) : undefined;
}

/** @returns the query that the operation needs */
export function queryFor(id: OperationId): NonNullable<CallOptions['query']> {
  return ownQueries[id] ?? {};
}
