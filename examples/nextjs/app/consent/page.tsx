import { Suspense } from 'react';
import { Consent } from '@/components/consent';

/** Better Auth sends people here whose agent asks for a token. */
export default function ConsentPage() {
  return (
    <main>
      <h1>An agent asks for your tasks</h1>
      <Suspense>
        <Consent />
      </Suspense>
    </main>
  );
}
