/** What is wrong, and what to do about it: a sentence each, without anything secret. Lines of a log may follow the first one. */
export interface Fault {
  readonly says: string;
  readonly fix: string;
}

/** An error about which somebody can do something. */
export class FixableError extends Error {
  constructor(
    readonly fault: Fault,
    options?: ErrorOptions,
  ) {
    const { says, fix } = fault;
    super(`${says}${says.includes('\n') ? '\n' : ' '}${fix}`, options);
  }
}
