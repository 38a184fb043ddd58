import { TaskFlowError } from '@taskflow/sdk';

/** Not answers of the service. Their messages are for developers: they name addresses. */
const away: readonly string[] = ['NETWORK_ERROR', 'TIMEOUT', 'UNEXPECTED_REPLY'];

/** What went wrong with a request for tasks, for people: in the words of the service, if it has answered. */
export function explain(error: unknown): string {
  if (error instanceof TaskFlowError && !away.includes(error.code)) return error.message;
  return 'The task service cannot be reached. Try again in a moment.';
}
