import { ownCommand } from '../../src/base/own-command';
import { type Node as DirectNode, listNodes, whyNotDirect } from '../../src/db/direct-nodes';
import { lackingIn, layoutOf, wrongIn } from '../../src/db/distribution';
import { withConnection } from '../../src/db/migration-connection';
import { inTransaction } from '../../src/db/migration-transaction';
import type { DatabaseAddress } from '../../src/settings/database-url';
import { type Finding, look, ok, wrong } from './finding';

/** Where Citus has distributed the tables, and whether all are distributed. Says nothing of a database without Citus. */
export async function checkDistribution(address: DatabaseAddress, isDirect: boolean): Promise<Finding[]> {
  const [layout, direct] = await withConnection(address, (sql) =>
    inTransaction(sql, address, async (transaction) => {
      const found = await layoutOf(transaction);
      const storing = found.version === null ? [] : await transaction.unsafe<DirectNode[]>(listNodes.text);
      return [found, storing.filter(({ id }) => id !== 0)] as const;
    }),
  );
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
    ...(await Promise.all(direct.map((node) => checkDirectly(node, address, isDirect)))),
    ...[...lackingIn(layout), ...wrongIn(layout)].map((says) => wrong(says, distribute)),
    ...away.map(({ name, port }) =>
      wrong(`The server ${name}:${port} is not active in Citus.`, `SELECT citus_activate_node('${name}', ${port}).`),
    ),
  ];
}

/** Seconds that a server may take to answer. */
const secondsToAnswer = 5;

async function checkDirectly(node: DirectNode, address: DatabaseAddress, isDirect: boolean): Promise<Finding> {
  const why = await whyNotDirect(node, address, secondsToAnswer);
  const name = `${node.host}:${node.port}`;
  if (why === undefined) {
    const says = `The server ${name} can be asked directly`;
    return ok(isDirect ? `${says}, and is.` : `${says}: DATABASE_NODES=auto would do that.`);
  }
  if (!isDirect)
    return ok(`The server ${name} is asked by the coordinator. From here, it could not be asked directly: ${why}`);
  return look(
    `DATABASE_NODES=auto has no effect on ${name}, whose users are served by the coordinator. ${why}`,
    'Make the address that Citus knows lead there from here, or leave it so.',
  );
}
