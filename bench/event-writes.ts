import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { type Contender, programs, start } from './contenders';
import { type Mode, type Round, rate, type Write, type WriteCost, writes } from './event-figures';
import type { EventReceiver } from './event-receiver';
import { load } from './load';
import { cpuTime, cpuTimeOfFamily } from './machine';
import type { BenchUser } from './seed';

interface Place {
  readonly port: number;
  /** By mode: each has a database of its own on the same server. */
  readonly databaseUrls: Readonly<Record<Mode, string>>;
  readonly users: readonly BenchUser[];
  /** The first process of PostgreSQL. */
  readonly serverProcess: number;
  readonly receiver: EventReceiver;
}

/** Measures all modes, one after the other. @param order of the modes; each round has another one */
export async function writeRound(place: Place, order: readonly Mode[], seconds: number): Promise<Round> {
  const found: Partial<Round> = {};
  for (const mode of order) found[mode] = await measureMode(place, mode, seconds);
  return found as Round;
}

async function measureMode(place: Place, mode: Mode, seconds: number): Promise<Record<Write, WriteCost>> {
  const { port, databaseUrls, users, receiver } = place;
  const path = mode === 'parked' ? '/away' : '/writes';
  const settings: Record<string, string> = mode === 'off' ? {} : { EVENTS_URL: receiver.url + path };
  const service = await start('taskflow', { ...programs.taskflow, settings }, port, databaseUrls[mode], users[0]!);
  const sql = postgres(databaseUrls[mode], { max: 1, onnotice: () => {} });
  const told = () => (mode === 'told' ? allTold(sql) : undefined);
  try {
    // As fast as it goes, so that V8 optimizes what the writes need: at the steady rate, it would do so while they are measured.
    for (const write of writes) await load(service.url, write, users, seconds);
    // What there was before, and what the warm-up has changed.
    await told();
    const costs: Partial<Record<Write, WriteCost>> = {};
    for (const write of writes) costs[write] = await measureWrite(place, service, write, seconds, told);
    return costs as Record<Write, WriteCost>;
  } finally {
    await sql.end();
    await service.stop();
  }
}

/** Waits until the sink has been told of all lists. */
async function allTold(sql: postgres.Sql): Promise<void> {
  for (;;) {
    const [row] = await sql<{ untold: number }[]>`
      select count(*)::int as untold from task_lists as list left join event_places as place using (user_id)
      where place.version is distinct from list.version`;
    if (row!.untold === 0) return;
    await sleep(100);
  }
}

async function measureWrite(
  { users, serverProcess, receiver }: Place,
  { url, pid }: Contender,
  write: Write,
  seconds: number,
  told: () => Promise<void> | undefined,
): Promise<WriteCost> {
  const before = [cpuTime(pid), cpuTimeOfFamily(serverProcess), await receiver.count('/writes')] as const;
  const { requests, ...figures } = await load(url, write, users, seconds, { rate });
  await told();
  const events = (await receiver.count('/writes')) - before[2];
  return {
    ...figures,
    serviceCpu: (cpuTime(pid) - before[0]) / requests,
    databaseCpu: (cpuTimeOfFamily(serverProcess) - before[1]) / requests,
    events: events / requests,
  };
}
