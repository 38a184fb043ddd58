/** Why a database cannot be used, and what to do about it: a sentence each, without the password. */
export interface DatabaseFault {
  readonly says: string;
  readonly fix: string;
}

/** A database, or a pooler before it, can be reached, but the service cannot use it. */
export class UnusableDatabase extends Error {
  constructor(readonly fault: DatabaseFault) {
    super(`${fault.says} ${fault.fix}`);
  }
}
