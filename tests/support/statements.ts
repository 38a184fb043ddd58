import type { UserId } from '../../src/base/user';
import { handlers } from '../../src/handlers';
import type { Services } from '../../src/handlers/services';
import { recording } from './plans';
import type { TestService } from './service';

/** What the operation asks of the database when it serves this user, done on the service's own. */
export async function statementsOf(
  service: TestService,
  id: 'createTasks' | 'clearCompleted' | 'completeAll' | 'emptyTrash',
  name: string,
  body?: unknown,
) {
  const { database, statements } = recording(service.services.database);
  const services: Services = { ...service.services, database };
  const request = { user: { id: name as UserId }, params: {}, query: {}, headers: {}, path: '', body };
  await (handlers[id] as (request: unknown, services: Services) => unknown)(request, services);
  return statements.map(({ text }) => text);
}
