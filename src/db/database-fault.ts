import { type Fault, FixableError } from '../base/fault';

/** Why a database cannot be used, and what to do about it: a sentence each, without the password. */
export type DatabaseFault = Fault;

/** A database, or a pooler before it, can be reached, but the service cannot use it. */
export class UnusableDatabase extends FixableError {}
