/** Stops the database. What the contract declares and no test has seen is a matter for the whole suite. */
export default async function tearDown(): Promise<void> {
  await globalThis.endTestRun?.();
}
