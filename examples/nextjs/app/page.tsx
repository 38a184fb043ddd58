import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { listTasksInfiniteOptions } from '@taskflow/sdk/react';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { Account } from '@/components/account';
import { Providers } from '@/components/providers';
import { TaskList } from '@/components/task-list';
import { sessionOf } from '@/lib/access-token';
import { serverTasks, tasksUrl } from '@/lib/server-tasks';

export default function Home() {
  return (
    <main>
      <Suspense fallback={<p aria-busy="true">Loading …</p>}>
        <SignedIn />
      </Suspense>
    </main>
  );
}

/** The list with its first page, fetched on the server. The browser goes on from there, with the changes as they happen. */
async function SignedIn() {
  const [session, tasks] = [await sessionOf(await headers()), await serverTasks()];
  if (!session || !tasks) redirect('/sign-in');
  const queryClient = new QueryClient();
  await queryClient.prefetchInfiniteQuery(listTasksInfiniteOptions(tasks));
  return (
    <>
      <Account name={session.user.name} />
      <Providers tasksUrl={tasksUrl()}>
        <HydrationBoundary state={dehydrate(queryClient)}>
          <TaskList />
        </HydrationBoundary>
      </Providers>
    </>
  );
}
