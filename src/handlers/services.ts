import type { Passwords } from '../auth/password';
import type { Revocations } from '../auth/revocations';
import type { Tokens } from '../auth/token';
import type { Database } from '../db/pool/connection';
import type { DatabaseState } from '../db/system';
import type { EventHub } from '../events/hub';
import type { AccountLimits } from '../limits/accounts';
import type { Quotas } from '../limits/quotas';

/** What every handler gets besides its request. */
export interface Services {
  readonly database: Database;
  /** Finds out whether the database can be used: whether it lacks migrations, or takes no changes. */
  readonly databaseState: () => Promise<DatabaseState>;
  readonly tokens: Tokens;
  readonly revocations: Revocations;
  readonly passwords: Passwords;
  readonly events: EventHub;
  readonly limits: AccountLimits;
  readonly quotas: Quotas;
  /** Turns true when the service has been asked to stop. It still finishes the requests that it has accepted, but is not ready for more. */
  stopping: boolean;
}
