import type { Passwords } from './auth/password';
import type { Revocations } from './auth/revocations';
import type { Tokens } from './auth/token';
import type { Database } from './db/connection';
import type { Pool } from './db/pool';
import type { EventHub } from './events/hub';

/** What handlers work with. */
export interface Services {
  readonly database: Database;
  readonly tokens: Tokens;
  readonly revocations: Revocations;
  readonly passwords: Passwords;
  readonly events: EventHub;
  /** Turns true when the service has been asked to stop: it finishes what it has accepted and is no longer ready. */
  stopping: boolean;
}

/** The same for the whole process. Made once when the service starts. */
export interface ProcessServices extends Services {
  readonly database: Pool;
}
