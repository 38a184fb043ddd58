// Which tables Citus distributes over several servers, and which statements have to go by the coordinator: docs/scale-out.md.

/** The tables whose rows belong to a user, and the column with the user's id. References come after what they refer to. */
export const ofUsers = {
  users: 'id',
  task_lists: 'user_id',
  tasks: 'user_id',
  deleted_tasks: 'user_id',
  due_reminders: 'user_id',
  idempotency_keys: 'user_id',
  known_addresses: 'user_id',
  access_tokens: 'user_id',
} as const;
/** By what each table is distributed, in the order in which it can be done. All rows of a user are on one server. */
export const distributedBy: Readonly<Record<string, string>> = { account_emails: 'email', ...ofUsers };
/** The tables that stay on the coordinator, the server to which DATABASE_URL leads. */
export const undistributed = [
  'database_identity',
  'event_places',
  'event_sinks',
  'rate_limits',
  'revocations',
  'schema_migrations',
];

const rowsOfUsers = new RegExp(`\\b(${Object.keys(ofUsers).join('|')})\\b`);
/** Other tables, and what concerns a server itself, such as notifications and PostgreSQL's own tables. */
const others = new RegExp(`\\b(account_emails|${undistributed.join('|')}|pg_\\w+)\\b`);

/**
 * Whether a statement needs more than the rows of one user: then it goes by the coordinator, also where servers are asked directly for the
 * rows that they have. It is found by the words of the text, so that nobody has to say it of each statement; tests/statements.test.ts
 * compares it with what PostgreSQL's own parser finds.
 */
export const needsCoordinator = (text: string): boolean => others.test(text) || !rowsOfUsers.test(text);

/** Thrown in a transaction on another server when a statement needs the coordinator: then it is done there as a whole. */
export class NeedsCoordinator extends Error {}
