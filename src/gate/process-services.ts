import type { Pool } from '../db/pool/connection';
import type { Services } from '../handlers/services';
import type { ClientAddress } from '../limits/client-address';
import type { UnreadReplies } from '../limits/unread-replies';
import type { UserLimit } from '../limits/users';

/** The same for the whole process. Made once when the service starts. */
export interface ProcessServices extends Services {
  readonly database: Pool;
  readonly clientAddress: ClientAddress;
  /** Undefined: users send as many requests as they like. */
  readonly userLimit: UserLimit | undefined;
  readonly unreadReplies: UnreadReplies;
}
