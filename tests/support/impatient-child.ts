/**
 * The service with several workers and with accidents: the first process has less patience, some workers hang from their start, and the
 * start of one worker kills another. It prints which processes it has started. Argument: `Accidents` in JSON.
 */
import cluster from 'node:cluster';
import { createLog } from '../../src/base/log-output';
import { supervise } from '../../src/cluster/supervisor';
import { timeoutsOf, type WorkerTimeouts } from '../../src/cluster/worker-watch';
import { readSettings } from '../../src/settings/config';

export interface Accidents {
  readonly patience: Partial<WorkerTimeouts>;
  /** Numbers of workers that hang from the beginning. */
  readonly hung?: readonly number[];
  /** By the number of the one that starts, that of the one that is killed. */
  readonly killed?: Readonly<Record<number, number>>;
}

const { patience, hung = [], killed = {} } = JSON.parse(process.argv[2]!) as Accidents;
cluster.on('fork', ({ id, process: child }) => {
  console.log(JSON.stringify({ msg: 'process started', worker: id, pid: child.pid }));
  if (hung.includes(id)) child.kill('SIGSTOP');
  cluster.workers![killed[id] ?? 0]?.process.kill('SIGKILL');
});
const settings = readSettings('serve');
void supervise(settings, createLog(settings), { ...timeoutsOf(settings), ...patience });
