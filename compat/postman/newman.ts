import newman, { type NewmanRunOptions, type NewmanRunSummary } from 'newman';
import { collection, type Json } from '../../tests/support/postman';

/** Runs a collection, the generated one unless given, as `newman run` does. */
export function run(options: Partial<NewmanRunOptions>): Promise<NewmanRunSummary> {
  return new Promise((resolve, reject) =>
    newman.run({ collection, ...options }, (error, summary) => (error ? reject(error) : resolve(summary))),
  );
}
/** What points a collection to a service. */
export const baseUrl = (value: string) => [{ key: 'baseUrl', value }];
/** What has failed: which test of which operation. */
export const failuresOf = ({ run }: NewmanRunSummary) =>
  run.failures.map(({ source, error }) => `${source?.id}: ${(error as { test?: string }).test ?? error.message}`);
/** What was sent, and the reply to it. */
export const repliesOf = ({ run }: NewmanRunSummary): Json[] => run.executions;
