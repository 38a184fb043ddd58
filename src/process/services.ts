import type { Logger } from 'pino';
import { createPasswords, type HashCost } from '../auth/password';
import { createPersonalTokens } from '../auth/personal-tokens';
import { createRevocations, type RevocationTuning } from '../auth/revocations';
import type { Signatures } from '../auth/signatures';
import { createTokens } from '../auth/token';
import type { UserId } from '../base/user';
import type { Pool } from '../db/pool/connection';
import { createStateReader } from '../db/system';
import { createEventHub, type EventTuning } from '../events/hub';
import type { StreamLimits } from '../events/stream-registry';
import type { ProcessServices } from '../gate/process-services';
import { createAccountLimits, noAccountLimits } from '../limits/accounts';
import { createClientAddress } from '../limits/client-address';
import { networkOf } from '../limits/network';
import { createQuotas } from '../limits/quotas';
import { createUnreadReplies, type UnreadLimits } from '../limits/unread-replies';
import { createUserLimit, type UserLimitOptions } from '../limits/users';
import type { DatabaseAddress } from '../settings/database-url';
import type { QuotaLimits } from '../settings/operating';
import type { ClaimRules } from '../settings/tokens';
import type { TrustProxy } from '../settings/trusted-proxies';

interface ServiceOptions {
  readonly database: Pool;
  readonly log: Logger;
  readonly signatures: Signatures;
  /** What tokens have to claim. */
  readonly claims: ClaimRules;
  /** Whether personal access tokens are accepted. */
  readonly personalTokens: boolean;
  /** Called when the database turns out to be another one than before: see createRevocations. */
  readonly onMoved?: (setBackFrom: number | undefined) => Promise<unknown>;
  /** Called for the first stream. @returns where to listen for changes; undefined: the service looks for changes at intervals */
  readonly listenTo: () => DatabaseAddress | undefined;
  /** Called when tasks of these users were changed by this process. */
  readonly onChanged?: (users: readonly UserId[]) => void;
  /** Common passwords that may be chosen nevertheless. */
  readonly permittedPasswords: readonly string[];
  /** How many processes share the cores of the machine; one by default. */
  readonly processes?: number;
  /** Whether log-ins and sign-ups are limited. */
  readonly accountLimits: boolean;
  readonly userLimit: UserLimitOptions | undefined;
  readonly quotas: QuotaLimits;
  /** How many streams may be open at a time. */
  readonly streams?: StreamLimits;
  readonly trustProxy: TrustProxy;
  /** For tests: other times and limits than in production. */
  readonly tuning?: {
    readonly events?: Partial<EventTuning>;
    readonly revocations?: Partial<RevocationTuning>;
    readonly unreadReplies?: Partial<UnreadLimits>;
    readonly hashCost?: HashCost;
  };
}

/** Makes what the handlers and the gate of a process need. */
export function createServices(options: ServiceOptions): ProcessServices {
  const { database, log, listenTo, userLimit, tuning = {} } = options;
  const clientAddress = createClientAddress(options.trustProxy, options.accountLimits ? log : undefined);
  const findTokens = () => createPersonalTokens(database, (sender) => networkOf(clientAddress(sender)));
  const revocations = createRevocations(database, tuning.revocations, options.onMoved);
  return {
    database,
    databaseState: createStateReader(database),
    tokens: createTokens(
      options.claims,
      options.signatures,
      revocations,
      options.personalTokens ? findTokens() : undefined,
    ),
    revocations,
    passwords: createPasswords(options.permittedPasswords, options.processes, tuning.hashCost),
    events: createEventHub(
      { database, listenTo, log, revocations, onChanged: options.onChanged },
      { ...options.streams, ...tuning.events },
    ),
    limits: options.accountLimits
      ? createAccountLimits((owner) => database.for(owner, undefined, null))
      : noAccountLimits,
    quotas: createQuotas(options.quotas),
    clientAddress,
    userLimit: userLimit && createUserLimit(database, log, userLimit),
    unreadReplies: createUnreadReplies(log, tuning.unreadReplies),
    stopping: false,
  };
}
