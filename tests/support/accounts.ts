import { randomUUID } from 'node:crypto';
import type { components } from '../../generated/types';
import { type Client, createClient, type Problem } from './client';
import { until } from './waiting';

export type Session = components['schemas']['Session'];

export const password = 'a password of the tests';
export const nextPassword = 'another password of the tests';

export interface Person extends Session {
  /** Has the token of the first session. */
  readonly client: Client;
  /** Logs in once more. */
  logIn(withPassword?: string): Promise<Session & Problem>;
}

/** A person with an account, who has logged in. */
export async function newPerson(url: string): Promise<Person> {
  const email = `${randomUUID()}@example.com`;
  const anybody = createClient(url);
  await anybody.call('signUp', { body: { email, password } });
  const logIn = async (withPassword = password) =>
    (await anybody.call<Session & Problem>('logIn', { body: { email, password: withPassword } })).body;
  const session = await logIn();
  return { ...session, client: createClient(url, session.token), logIn };
}

/** The operations that end a person's session, and their statuses. */
export const waysToEnd: readonly (readonly [string, number, (person: Person) => Promise<{ status: number }>])[] = [
  ['logOut', 204, ({ client }) => client.call('logOut')],
  ['logOutEverywhere', 204, ({ client }) => client.call('logOutEverywhere')],
  ['deleteAccount', 204, ({ client }) => client.call('deleteAccount', { body: { password } })],
  [
    'changePassword',
    200,
    ({ client }) => client.call('changePassword', { body: { current_password: password, new_password: nextPassword } }),
  ],
];

/** The reply of a service to a token: the status, and the code of the problem. */
export async function verdictOn(url: string, token: string): Promise<string> {
  const { status, body } = await createClient(url, token).call<Problem>('getCurrentUser');
  return status === 200 ? '200' : `${status} ${body.code}`;
}
export const revoked = '401 TOKEN_REVOKED';

export const untilVerdict = (url: string, token: string, verdict: string) =>
  until(async () => (await verdictOn(url, token)) === verdict);
