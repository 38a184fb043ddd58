import type { Pool } from '../db/pool/connection';
import type { Services } from '../handlers/services';
import type { ClientAddress } from '../limits/client-address';
import type { UnreadReplies } from '../limits/unread-replies';
import type { UserLimit } from '../limits/users';

/** The objects that all requests of a process share, made when the service starts. */
export interface ProcessServices extends Services {
  readonly database: Pool;
  readonly clientAddress: ClientAddress;
  /** Undefined: the requests of users are not limited. */
  readonly userLimit: UserLimit | undefined;
  readonly unreadReplies: UnreadReplies;
}
