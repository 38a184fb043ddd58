import type { Passwords } from '../auth/password';
import type { Revocations } from '../auth/revocations';
import type { Tokens } from '../auth/token';
import type { Database } from '../db/pool/connection';
import type { DatabaseState } from '../db/system';
import type { EventHub } from '../events/hub';
import type { AccountLimits } from '../limits/accounts';
import type { Quotas } from '../limits/quotas';

/** The second parameter of every handler. */
export interface Services {
  readonly database: Database;
  /** Finds out whether the database lacks migrations, accepts no changes, or cannot store them. */
  readonly databaseState: () => Promise<DatabaseState>;
  readonly tokens: Tokens;
  readonly revocations: Revocations;
  readonly passwords: Passwords;
  readonly events: EventHub;
  readonly limits: AccountLimits;
  readonly quotas: Quotas;
  /** True when the service has been asked to stop. It finishes the requests that it has accepted, but is not ready for more. */
  stopping: boolean;
}
