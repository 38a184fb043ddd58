import { TaskFlowError } from '@taskflow/sdk';
import Link from 'next/link';

/** What went wrong, in the words of the service. */
export function Problem({ error }: { error: Error | null | undefined }) {
  if (!error) return null;
  const isSignedOut = error instanceof TaskFlowError && error.status === 401;
  return (
    <p role="alert">
      {error.message} {isSignedOut && <Link href="/sign-in">Sign in again</Link>}
    </p>
  );
}
