import type { Passwords } from '../auth/password';
import type { Revocations } from '../auth/revocations';
import type { Tokens } from '../auth/token';
import type { Database } from '../db/pool/connection';
import type { DatabaseState } from '../db/system';
import type { EventHub } from '../events/hub';
import type { AccountLimits } from '../limits/accounts';
import type { Quotas } from '../limits/quotas';

/** What handlers work with. */
export interface Services {
  readonly database: Database;
  /** What keeps the database from being served from. */
  readonly databaseState: () => Promise<DatabaseState>;
  readonly tokens: Tokens;
  readonly revocations: Revocations;
  readonly passwords: Passwords;
  readonly events: EventHub;
  readonly limits: AccountLimits;
  /** How much is kept for a user. */
  readonly quotas: Quotas;
  /** Turns true when the service has been asked to stop: it finishes what it has accepted and is no longer ready. */
  stopping: boolean;
}
