import type { Passwords } from './auth/password';
import type { Tokens } from './auth/token';
import type { Database } from './db/connection';
import type { EventHub } from './events/hub';

/** What handlers work with. Made once when the service starts. */
export interface Services {
  readonly database: Database;
  readonly tokens: Tokens;
  readonly passwords: Passwords;
  readonly events: EventHub;
  /** Turns true when the service has been asked to stop: it finishes what it has accepted and is no longer ready. */
  stopping: boolean;
}
