import Link from 'next/link';
import { SignForm } from '@/components/sign-form';

export default function SignUp() {
  return (
    <main>
      <h1>Sign up</h1>
      <SignForm kind="sign-up" />
      <p>
        You have an account? <Link href="/sign-in">Sign in</Link>
      </p>
    </main>
  );
}
