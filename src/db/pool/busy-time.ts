import type postgres from 'postgres';
import type { Job } from './job';

/** When the last answer came on a connection, and from which instance of postgres.js. */
export interface LastAnswer {
  answeredAt: number;
  answeredOn: postgres.Sql | undefined;
}

/** Measures for how long jobs keep their connections busy. */
export function createBusyTime() {
  /** The shortest way to the server and back of late, in milliseconds. */
  let roundTrip = Number.POSITIVE_INFINITY;

  /**
   * To be called for each answer.
   * @returns milliseconds for which the job has kept the connection busy. The jobs that were sent before, and the way to the server and
   * back, do not count. 0 for the first job of an instance, whose time includes that of connecting
   */
  return (connection: LastAnswer, job: Job, sql: postgres.Sql): number => {
    const { answeredAt, answeredOn } = connection;
    const now = performance.now();
    connection.answeredAt = now;
    connection.answeredOn = sql;
    roundTrip = Math.min(now - job.sentAt, roundTrip * 1.001);
    return answeredOn === sql ? now - Math.max(job.begunAt + roundTrip, answeredAt) : 0;
  };
}
