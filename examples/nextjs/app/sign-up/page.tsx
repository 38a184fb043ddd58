import Link from 'next/link';
import { Suspense } from 'react';
import { SignForm } from '@/components/sign-form';
import { SignedInLeave } from '@/components/signed-in-leave';

export default function SignUp() {
  return (
    <main>
      <h1>Sign up</h1>
      <SignForm kind="sign-up" />
      <p>
        You have an account? <Link href="/sign-in">Sign in</Link>
      </p>
      <Suspense>
        <SignedInLeave />
      </Suspense>
    </main>
  );
}
