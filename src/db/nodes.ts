import { hashText } from './hash-text';
import { carryOut } from './pool/carry-out';
import { type Database, type Nodes, statement } from './pool/connection';

// Where the rows of users are, when Citus has distributed the tables: docs/scale-out.md.

/** The users whose ids have hashes from here on, up to the next shard. */
interface Shard {
  readonly low: number;
  readonly node: number;
}

// The function is made when the tables are distributed.
const findDistribution = statement(
  'find-distribution',
  `select to_regprocedure('${carryOut}') is not null as is_there`,
);
const listShards = statement(
  'list-shards',
  `select shardminvalue::integer as low, groupid as node from pg_dist_shard join pg_dist_placement using (shardid)
  where logicalrelid = 'users'::regclass and shardminvalue is not null order by low`,
);

/** @returns undefined when the tables are not distributed */
export async function readNodes(database: Database): Promise<Nodes | undefined> {
  const [found] = await database.read<{ is_there: boolean }>(findDistribution, []);
  if (!found!.is_there) return undefined;
  const shards = await database.read<Shard>(listShards, []);
  return shards.length === 0 ? undefined : nodesOf(shards);
}

/** @param shards in the order of their hashes */
export function nodesOf(shards: readonly Shard[]): Nodes {
  const nodes = [...new Set(shards.map(({ node }) => node))].sort((one, other) => one - other);
  return {
    count: nodes.length,
    nodeOf(owner) {
      const hash = hashText(owner);
      const next = shards.findIndex(({ low }) => low > hash);
      return nodes.indexOf(shards.at(next === -1 ? -1 : next - 1)!.node);
    },
  };
}
