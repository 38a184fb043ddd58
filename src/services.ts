import type { Passwords } from './auth/password';
import type { Revocations } from './auth/revocations';
import type { Tokens } from './auth/token';
import type { ClientAddress } from './client-address';
import type { Database, Pool } from './db/connection';
import type { EventHub } from './events/hub';
import type { AccountLimits } from './limits/accounts';
import type { UserLimit } from './limits/users';

/** What handlers work with. */
export interface Services {
  readonly database: Database;
  readonly tokens: Tokens;
  readonly revocations: Revocations;
  readonly passwords: Passwords;
  readonly events: EventHub;
  readonly limits: AccountLimits;
  /** Turns true when the service has been asked to stop: it finishes what it has accepted and is no longer ready. */
  stopping: boolean;
}

/** The same for the whole process. Made once when the service starts. */
export interface ProcessServices extends Services {
  readonly database: Pool;
  readonly clientAddress: ClientAddress;
  /** Undefined: users send as many requests as they like. */
  readonly userLimit: UserLimit | undefined;
}
