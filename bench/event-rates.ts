import { type Contender, programs, start } from './contenders';
import type { Rate, Rates } from './event-figures';
import type { EventReceiver } from './event-receiver';
import { type LoadResult, load } from './load';
import { cpuTime, cpuTimeOfFamily } from './machine';
import type { BenchUser } from './seed';

interface Place {
  readonly port: number;
  readonly databaseUrl: string;
  readonly users: readonly BenchUser[];
  /** How many tasks there are: of so many a new sink is told. */
  readonly tasks: number;
  readonly serverProcess: number;
  readonly receiver: EventReceiver;
}

/** @param round makes the sinks new ones */
export async function rateRound(place: Place, round: number, seconds: number): Promise<Rates> {
  const counts = round % 2 === 0 ? [1, 2] : [2, 1];
  const rates = new Map<number, Rate>();
  for (const count of counts) rates.set(count, await rateOf(place, count, `/by-${count}-${round}`));
  const alone = () => mix(place, undefined, seconds);
  const meanwhile = () => mix(place, `/mix-${round}`, seconds);
  const mixes = round % 2 === 0 ? [await alone(), await meanwhile()] : [await meanwhile(), await alone()].reverse();
  return { one: rates.get(1)!, two: rates.get(2)!, mixAlone: mixes[0]!, mixMeanwhile: mixes[1]! };
}

const startOne = ({ port, databaseUrl, users, receiver }: Place, index: number, path?: string) =>
  start(
    'taskflow',
    { ...programs.taskflow, settings: path === undefined ? {} : { EVENTS_URL: receiver.url + path } },
    ...([port + index, databaseUrl, users[0]!] as const),
  );

/** A tenth of the events comes before the measurement begins. */
async function rateOf(place: Place, processes: number, path: string): Promise<Rate> {
  const { tasks, serverProcess, receiver } = place;
  const services = await Promise.all(Array.from({ length: processes }, (_, index) => startOne(place, index, path)));
  const cpu = () => services.reduce((sum, { pid }) => sum + cpuTime(pid), 0);
  const first = await receiver.counted(path, tasks / 10);
  const [begun, ...before] = [performance.now(), cpu(), cpuTimeOfFamily(serverProcess)] as const;
  const events = (await receiver.counted(path, tasks)) - first;
  const seconds = (performance.now() - begun) / 1000;
  const rate = {
    eventsPerSecond: events / seconds,
    serviceCpu: (cpu() - before[0]) / events,
    databaseCpu: (cpuTimeOfFamily(serverProcess) - before[1]) / events,
  };
  await Promise.all(services.map((service: Contender) => service.stop()));
  return rate;
}

async function mix(place: Place, path: string | undefined, seconds: number): Promise<LoadResult> {
  const service = await startOne(place, 0, path);
  try {
    await load(service.url, 'mix', place.users, seconds);
    return await load(service.url, 'mix', place.users, seconds);
  } finally {
    await service.stop();
  }
}
