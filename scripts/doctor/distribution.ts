import { ownCommand } from '../../src/base/own-command';
import { lackingIn, layoutOf, wrongIn } from '../../src/db/distribution';
import { withConnection } from '../../src/db/migration-connection';
import { inTransaction } from '../../src/db/migration-transaction';
import type { DatabaseAddress } from '../../src/settings/database-url';
import { type Finding, look, ok, wrong } from './finding';

/** Where Citus has distributed the tables, and whether all are distributed. Says nothing of a database without Citus. */
export async function checkDistribution(address: DatabaseAddress): Promise<Finding[]> {
  const layout = await withConnection(address, (sql) => inTransaction(sql, address, layoutOf));
  const { version, nodes, tables } = layout;
  if (version === null) return [];
  const distribute = `Stop the service, and run \`${ownCommand('migrate', 'distribute')}\`.`;
  if (tables.length === 0) {
    const says = `The database has Citus ${version}, but no table is distributed: all rows are on one server.`;
    return [look(says, `${distribute} Or leave it so.`)];
  }
  const storing = nodes.filter(({ stores }) => stores).map(({ name, port }) => `${name}:${port}`);
  const away = nodes.filter(({ active }) => !active);
  return [
    ok(`Citus ${version} has ${tables.length} tables on ${storing.join(', ')}.`),
    ...[...lackingIn(layout), ...wrongIn(layout)].map((says) => wrong(says, distribute)),
    ...away.map(({ name, port }) =>
      wrong(`The server ${name}:${port} is not active in Citus.`, `SELECT citus_activate_node('${name}', ${port}).`),
    ),
  ];
}
