import { TaskFlowError } from '@taskflow/sdk';
import Link from 'next/link';
import { explain } from '@/lib/explain';

/** What went wrong, and a way out. */
export function Problem({ error }: { error: Error | null | undefined }) {
  if (!error) return null;
  const isSignedOut = error instanceof TaskFlowError && error.status === 401;
  return (
    <p role="alert">
      {explain(error)} {isSignedOut && <Link href="/sign-in">Sign in again</Link>}
    </p>
  );
}
