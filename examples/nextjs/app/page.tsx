import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { listTasksInfiniteOptions } from '@taskflow/sdk/react';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Account } from '@/components/account';
import { Providers } from '@/components/providers';
import { TaskList } from '@/components/task-list';
import { auth } from '@/lib/auth';
import { serverTasks, tasksUrl } from '@/lib/server-tasks';

export default async function Home() {
  const [session, tasks] = [await auth.api.getSession({ headers: await headers() }), await serverTasks()];
  if (!session || !tasks) redirect('/sign-in');
  // The first page comes with the HTML. The browser goes on from there, with the changes as they happen.
  const queryClient = new QueryClient();
  await queryClient.prefetchInfiniteQuery(listTasksInfiniteOptions(tasks));
  return (
    <main>
      <Account name={session.user.name} />
      <Providers tasksUrl={tasksUrl()}>
        <HydrationBoundary state={dehydrate(queryClient)}>
          <TaskList />
        </HydrationBoundary>
      </Providers>
    </main>
  );
}
