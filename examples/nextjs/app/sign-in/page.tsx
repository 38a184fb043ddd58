import Link from 'next/link';
import { Suspense } from 'react';
import { SignForm } from '@/components/sign-form';
import { SignedInLeave } from '@/components/signed-in-leave';

export default function SignIn() {
  return (
    <main>
      <h1>Sign in</h1>
      <SignForm kind="sign-in" />
      <p>
        No account yet? <Link href="/sign-up">Sign up</Link>
      </p>
      <Suspense>
        <SignedInLeave />
      </Suspense>
    </main>
  );
}
