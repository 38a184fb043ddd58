import type { RunningProcess } from './process';
import { ready, start } from './started';
import { until } from './waiting';

export type Line = { worker?: number; pid?: number; msg: string; time: string; path?: string };

/** The lines of the log, parsed. What the service says to a person begins with something else. */
export function logOf(service: RunningProcess): Line[] {
  const lines = service.output().split('\n').slice(0, -1);
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}
export const hired = (service: RunningProcess) => logOf(service).filter(({ msg }) => msg === 'worker listens');
export const serving = (service: RunningProcess) =>
  new Set(logOf(service).flatMap(({ msg, worker }) => (msg === 'request' && worker ? [worker] : [])));

/** @param service what is to run them, if not the service's own program */
export async function startWorkers(environment: Record<string, string>, service = start(environment)) {
  const url = await ready(service);
  await until(() => hired(service).length === Number(environment.WORKERS));
  return { service, url };
}
