import { connect, type Socket } from 'node:net';
import type postgres from 'postgres';
import { type Answer, type Call, createSender } from '../sender';
import { type RunningService, tokenOf } from '../service';

/** What a bad neighbour has to do it with. */
export interface Asker {
  readonly user: string;
  readonly token: string;
  /** A connection of the test's own to the database of the service. */
  readonly sql: postgres.Sql;
  /** Seconds that it is to go on. */
  readonly seconds: number;
  readonly isOver: () => boolean;
  /** Resolves when it is over. */
  readonly over: Promise<void>;
  /** Sends a request with the user's token, unless another or none is given. */
  send(call: Call): Promise<Answer>;
  /** Opens a connection and writes to it. The statuses that come are noted. */
  open(text: string): Socket;
}

export interface AskerFigures {
  /** How many were answered with which status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** 503 and 429 that do not say why, or not when to come back; and whatever else should not be. */
  readonly unexplained: readonly string[];
}

/** @param taken statuses besides 2xx, 429 and 503 that are right for what it does */
export function createAsker(service: RunningService, sql: postgres.Sql, seconds: number, taken: readonly number[]) {
  const user = `neighbour-${Date.now()}`;
  const token = tokenOf(user);
  const sender = createSender(service.url);
  const sockets: Socket[] = [];
  const statuses: Record<number, number> = {};
  const unexplained: string[] = [];
  let isOver = false;
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });

  function note(status: number): void {
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const asker: Asker = {
    ...{ user, token, sql, seconds, over },
    isOver: () => isOver,
    async send(call) {
      const answer = await sender.send({ token, ...call });
      const { status = 0 } = answer;
      note(status);
      const right =
        status === 429 || status === 503 ? isExplained(answer) : isSuccess(status) || taken.includes(status);
      if (!right && unexplained.length < 10) unexplained.push(`${call.method} ${call.path}: ${status} ${answer.text}`);
      return answer;
    },
    open(text) {
      const socket = connect(service.port, '127.0.0.1', () => socket.write(text, 'latin1'));
      sockets.push(socket);
      socket.on('error', () => {});
      let rest = '';
      socket.on('data', (bytes) => {
        rest += bytes.toString('latin1');
        for (const [, status] of rest.matchAll(/HTTP\/1\.1 (\d{3}) /g)) note(Number(status));
        // One character less than such a line has.
        rest = rest.slice(-12);
      });
      return socket;
    },
  };
  return {
    asker,
    end() {
      isOver = true;
      end();
    },
    /** When all of it has been answered. */
    close(): AskerFigures {
      sender.close();
      for (const socket of sockets) socket.destroy();
      const allowed = [429, 503, ...taken].map(String);
      const strange = Object.keys(statuses).filter((status) => !isSuccess(Number(status)) && !allowed.includes(status));
      return { statuses, unexplained: [...unexplained, ...strange] };
    },
  };
}

const isSuccess = (status: number) => status >= 200 && status < 300;

/** A problem document with a code and a sentence, and when to come back. */
function isExplained({ headers, text }: Answer): boolean {
  try {
    const { code, detail } = JSON.parse(text);
    return code !== undefined && detail !== undefined && headers['retry-after'] !== undefined;
  } catch {
    return false;
  }
}
