import { type Client, createClient, type Problem, type TestReply } from './client';
import { withoutRequestId } from './families';
import { createDatabase, startService, type TestService } from './service';
import { counted, inParallel, until } from './waiting';

/** A password that accounts of these tests have. */
export const right = 'password123';

export interface LimitedInstances {
  /** Their addresses. */
  readonly urls: readonly [string, string];
  readonly sql: TestService['sql'];
  /** A user with an account. @returns the e-mail address */
  signedUp(): Promise<string>;
  /** @param instance which of the two is asked */
  logIn(email: string, password: string, from: string, instance?: 0 | 1): Promise<TestReply<Problem>>;
  signUp(email: string, from: string, instance?: 0 | 1): Promise<TestReply<Problem>>;
  /** Sends so many wrong passwords at once. @returns how often each status came */
  guess(times: number, email: () => string, from: () => string): Promise<Record<string, number>>;
  /** Moves everything that is counted so many seconds into the past. */
  letPass(seconds: number): Promise<void>;
  /** How many statements the instances have run, and how many counts there are. */
  cost(): Promise<{ statements: number; rows: number }>;
  /** The names of the statements that the first instance has run since it was asked last. */
  statements(): string[];
  /** Without those that it has run by itself. */
  statementsOfRequests(): string[];
  close(): Promise<unknown>;
}

/**
 * Two instances on one database, behind a proxy on the same machine. Where a request comes from is what the proxy says.
 * @param isQuick false: hashes cost what they do in production. What is counted does not depend on it, and these tests try thousands of passwords
 */
export async function startLimited(isQuick = true): Promise<LimitedInstances> {
  const options = {
    ...{ databaseUrl: await createDatabase(), accountLimits: true, trustProxy: 'loopback', slowQuery: 0 },
    ...(isQuick && { hashCost: { memoryCost: 64, timeCost: 1 } }),
  };
  const services = [await startService(options), await startService(options)] as const;
  const clients = services.map(({ url }) => createClient(url)) as [Client, Client];
  const [{ sql, url }, other] = services;
  const call =
    (operation: 'logIn' | 'signUp') =>
    (email: string, password: string, from: string, instance: 0 | 1 = 0) =>
      clients[instance].call<Problem>(operation, { body: { email, password }, headers: { 'X-Forwarded-For': from } });
  const [logIn, signUp] = [call('logIn'), call('signUp')];
  return {
    urls: [url, other.url],
    sql,
    logIn,
    signUp: (email, from, instance) => signUp(email, right, from, instance),
    async signedUp() {
      const email = newEmail();
      expect((await signUp(email, right, newPlace())).status).toBe(201);
      return email;
    },
    async guess(times, email, from) {
      const replies = await inParallel(times, () => logIn(email(), 'wrong password', from()));
      return counted(replies.map(({ status }) => status));
    },
    async letPass(seconds) {
      await sql`update rate_limits set expire = expire - ${seconds * 1000}`;
    },
    async cost() {
      const [{ rows }] = await sql<[{ rows: number }]>`select count(*)::int as rows from rate_limits`;
      const answered = services.map(({ services }) => services.database.state.answered);
      return { statements: answered[0]! + answered[1]!, rows };
    },
    statements: () => namesOf(services[0].logLines.splice(0)),
    statementsOfRequests: () =>
      namesOf(services[0].logLines.splice(0).filter(({ request_id }) => request_id !== undefined)),
    close: () => Promise.all(services.map((service) => service.close())),
  };
}

const namesOf = (lines: TestService['logLines']) =>
  lines.flatMap(({ statement }) => (statement === undefined ? [] : [String(statement)]));

/** Everything of a reply that a client sees, but for what differs from one to the next: its name, and the seconds that are left. */
export const seen = ({ status, headers, text }: TestReply<Problem>) => ({
  status,
  headers: [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)).map(withoutSeconds),
  text: withoutSeconds(withoutRequestId(text)),
});
const withoutSeconds = (value: unknown) => JSON.stringify(value).replace(/\d{3,4}/g, 'N');

let people = 0;
let places = 0;
/** An e-mail address that no test has had. */
export const newEmail = () => `person-${++people}@example.com`;
/** An address of IPv4 that no test has had. */
export const newPlace = () => `198.51.${100 + Math.floor(places / 250)}.${1 + (places++ % 250)}`;

/** @returns when it is served: an instance forgets what it has refused within a second */
export const untilServed = (request: () => Promise<TestReply<Problem>>) =>
  until(async () => (await request()).status < 300);
