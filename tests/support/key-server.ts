import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A key, in the form in which it is published. */
type Published = { readonly jwk: object };
/** What the server does with a request, other than to answer with its set. */
export type Behaviour = (response: ServerResponse) => void;

export interface KeyServer {
  /** Where the set is. */
  readonly url: string;
  /** How many requests there have been. */
  readonly requests: number;
  /** Publishes these keys, and no others. */
  publish(...keys: Published[]): void;
  /** Does this with each request from now on. Without an argument it answers again. */
  behave(behaviour?: Behaviour): void;
  /** Lets requests wait from now on. @returns what answers them all, with the set of then */
  hold(): () => void;
  /** Refuses connections. */
  stop(): Promise<void>;
  /** Listens again, on the same port. */
  start(): Promise<void>;
}

const servers: KeyServer[] = [];
afterAll(() => Promise.all(servers.splice(0).map((server) => server.stop())));

/** Starts a real HTTP server that publishes keys (RFC 7517). It ends with the test file. */
export async function startKeyServer(...keys: Published[]): Promise<KeyServer> {
  let published: object[] = [];
  let behaviour: Behaviour | undefined;
  let requests = 0;
  let server: Server;
  let port = 0;
  const answer: Behaviour = (response) => sendJson(response, { keys: published });
  const keyServer: KeyServer = {
    get url() {
      return `http://127.0.0.1:${port}/jwks`;
    },
    get requests() {
      return requests;
    },
    publish(...next) {
      published = next.map(({ jwk }) => jwk);
    },
    behave(next) {
      behaviour = next;
    },
    hold() {
      const held: ServerResponse[] = [];
      behaviour = (response) => void held.push(response);
      return () => {
        behaviour = undefined;
        for (const response of held) answer(response);
      };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: () =>
      new Promise((resolve, reject) => {
        server = createServer((_, response) => {
          requests += 1;
          (behaviour ?? answer)(response);
        });
        server.once('error', reject).listen(port, '127.0.0.1', () => {
          port = (server.address() as AddressInfo).port;
          resolve();
        });
      }),
  };
  keyServer.publish(...keys);
  await keyServer.start();
  servers.push(keyServer);
  return keyServer;
}

function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** Answers that are no set of keys. */
export const brokenAnswers: readonly (readonly [name: string, behaviour: Behaviour])[] = [
  ['a 500', (response) => void response.writeHead(500).end()],
  ['a 404 that has a set', (response) => sendJson(response, { keys: [] }, 404)],
  ['a page', (response) => void response.setHeader('Content-Type', 'text/html').end('<!doctype html><p>Sign in')],
  ['nothing', (response) => void response.end()],
  ['half of a set', (response) => void response.end('{"keys":[{"kty":"OKP"')],
  ['no object', (response) => sendJson(response, [])],
  ['null', (response) => sendJson(response, null)],
  ['an object without keys', (response) => sendJson(response, {})],
  ['keys that are no list', (response) => sendJson(response, { keys: {} })],
  ['a list with what is no key', (response) => sendJson(response, { keys: [null] })],
  ['a connection that is cut', (response) => void response.destroy()],
];
