/** Whether all rounds are run, and the soak for ten minutes: TEST_FAULTS=full. Otherwise everything is done, but briefly. */
export const full = process.env.TEST_FAULTS === 'full';

/** One of two numbers, by how much is to be done. */
export const extent = (quick: number, whole: number): number => (full ? whole : quick);

/** Seconds that a statement may take in these tests (DATABASE_TIMEOUT). */
export const deadline = 2;
/** The settings where nobody is to be told to come back: a busy machine may take long. */
export const patient = { DATABASE_TIMEOUT: '20' };
/**
 * Milliseconds within which every request has its answer, whatever happens to the database. A request may take more than one
 * statement's time: one that was given up, and one that a repeated connection or a first task needs.
 */
export const promisedAnswer = 2 * deadline * 1000;
