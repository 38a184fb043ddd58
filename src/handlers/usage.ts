import type { Handler } from './handler';

export const getUsage: Handler<'getUsage'> = async ({ user }, { quotas, database }) => {
  return { status: 200, body: await quotas.usage(user.id, database) };
};
