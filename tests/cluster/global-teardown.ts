import globalTeardown from '../browser/support/global-teardown';
import { dropDistributed } from './database';

export default async function endRun(): Promise<void> {
  await globalTeardown();
  await dropDistributed();
}
