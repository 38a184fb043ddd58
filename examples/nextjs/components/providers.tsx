'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { TaskFlowProvider } from '@taskflow/sdk/react';
import { type ReactNode, useState } from 'react';
import { connectTasks } from '@/lib/tasks';

/** Gives the user's tasks to the components inside. */
export function Providers({ tasksUrl, children }: { tasksUrl: string; children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient());
  const [tasks] = useState(() => connectTasks(tasksUrl));
  return (
    <QueryClientProvider client={queryClient}>
      <TaskFlowProvider client={tasks}>{children}</TaskFlowProvider>
    </QueryClientProvider>
  );
}
