import Link from 'next/link';
import { SignForm } from '@/components/sign-form';

export default function SignIn() {
  return (
    <main>
      <h1>Sign in</h1>
      <SignForm kind="sign-in" />
      <p>
        No account yet? <Link href="/sign-up">Sign up</Link>
      </p>
    </main>
  );
}
