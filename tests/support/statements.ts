import type { UserId } from '../../src/auth/token';
import type { Pool } from '../../src/db/connection';
import { handlers } from '../../src/handlers';
import type { Services } from '../../src/services';
import type { TestService } from './service';

/** What the operation asks of the database when it serves this user, done on the service's own. */
export async function statementsOf(
  service: TestService,
  id: 'createTasks' | 'clearCompleted' | 'completeAll',
  name: string,
  body?: unknown,
) {
  const statements: string[] = [];
  const { database } = service.services;
  const recording: Pool = {
    ...database,
    read: (statement, values) => {
      statements.push(statement.text);
      return database.read(statement, values);
    },
    write: (statement, values) => {
      statements.push(statement.text);
      return database.write(statement, values);
    },
  };
  const services: Services = { ...service.services, database: recording };
  const request = { user: { id: name as UserId }, params: {}, query: {}, headers: {}, path: '', body };
  await (handlers[id] as (request: unknown, services: Services) => unknown)(request, services);
  return statements;
}
