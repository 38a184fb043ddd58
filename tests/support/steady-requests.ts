import { Agent, request } from 'node:http';
import { pause } from './waiting';

export interface Steady {
  /** How many requests have been answered with 200 so far. */
  readonly answered: number;
  /** What went wrong, one entry a request. */
  readonly failures: readonly string[];
  /** Lets requests under way finish and begins no more. */
  end(): Promise<void>;
}

/**
 * Sends requests without a break: some clients keep their connection, the others make a new one each time.
 * @param keeping, renewing how many clients of each kind
 */
export function steadyRequests(url: string, token: string, keeping = 4, renewing = 4): Steady {
  const agent = new Agent({ keepAlive: true, maxSockets: keeping });
  const failures: string[] = [];
  let answered = 0;
  let ended = false;
  const ask = (over: Agent | false) =>
    new Promise<void>((resolve) => {
      const failed = (why: string) => {
        failures.push(why);
        resolve();
      };
      const headers = { Authorization: `Bearer ${token}` };
      request(`${url}/api/tasks`, { agent: over, headers }, (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode !== 200) return failed(String(response.statusCode));
          answered += 1;
          resolve();
        });
        response.on('error', (error) => failed(error.message));
      })
        .on('error', (error) => failed(error.message))
        .end();
    });
  const client = async (over: Agent | false) => {
    while (!ended) {
      await ask(over);
      await pause(5);
    }
  };
  const clients = [
    ...Array.from({ length: keeping }, () => client(agent)),
    ...Array.from({ length: renewing }, () => client(false)),
  ];
  return {
    get answered() {
      return answered;
    },
    failures,
    async end() {
      ended = true;
      await Promise.all(clients);
      agent.destroy();
    },
  };
}
