import type postgres from 'postgres';

/** A statement or a transaction, from the wait for a slot to the answer. Times are of performance.now(). */
export interface Job {
  /** In whose name it is; empty for the process itself. */
  readonly owner: string;
  /** Whether it is a read that should be quick. Its owner is charged for the time that it takes. */
  readonly isQuick: boolean;
  readonly work: (sql: postgres.Sql, job: Job) => Promise<unknown>;
  /** Whether the work may be done once more, on another connection, after this error. */
  readonly mayRepeat: (error: unknown) => boolean;
  /** When its time is over; of a transaction, that of the statement which runs. */
  end: number;
  /** When it was begun on its connection. */
  begunAt: number;
  /** When it was sent; of a transaction, when the statement which runs was sent. */
  sentAt: number;
  isGivenUp: boolean;
  resolve(result: unknown): void;
  /** Ends the wait for the answer, whatever becomes of the connection. */
  reject(error: unknown): void;
}
