import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnauthorizedError } from '@modelcontextprotocol/client';
import { decodeJwt } from 'jose';
import { exampleFolder } from '../../scripts/example/install';
import { createClient, type Problem, untilReady } from '../support/client';
import { freePort } from '../support/free-port';
import { projectRoot, run } from '../support/process';
import { agentAddress, agentDescription, agree, connectSignedIn, NewAgent } from './support/agent';
import { type BetterAuth, type SignedIn, signUp, startBetterAuth, startServiceFor } from './support/better-auth';

// An agent that knows nothing but the address of /mcp: it finds out where its user signs in, and gets a token there. The service, Better Auth
// and the client are the real ones, at addresses of their own. Only what the user does in a browser is done by the test.

let betterAuth: BetterAuth;
let tasksUrl: string;
let alice: SignedIn;
beforeAll(async () => {
  const port = await freePort();
  tasksUrl = `http://localhost:${port}`;
  const agents = { tasksUrl, clients: { [agentAddress]: agentDescription } };
  betterAuth = await startBetterAuth({ setUp: 'jwks', variation: { agents } });
  const { databaseUrl, serviceSettings } = betterAuth;
  const settings = { DATABASE_URL: databaseUrl, PORT: String(port), PUBLIC_URL: tasksUrl, ...serviceSettings };
  await run('src/main.ts', [], settings).until(/listens on/);
  await untilReady(createClient(tasksUrl));
  alice = await signUp(betterAuth);
});
const newAgent = () => new NewAgent(`${tasksUrl}/mcp`);

it('an agent finds Better Auth by the address of the service alone, and manages the tasks of the user who signs in there', async () => {
  const unknown = newAgent();
  const agent = await connectSignedIn(unknown, betterAuth, alice.email);
  expect(decodeJwt(unknown.tokens!.access_token)).toMatchObject({
    ...{ iss: `${betterAuth.url}/api/auth`, aud: `${tasksUrl}/mcp`, sub: alice.id },
    scope: 'tasks:read tasks:write offline_access',
  });
  const { result: added } = await agent.call('add_task', { tasks: [{ title: 'Buy milk' }, { title: 'Pay rent' }] });
  const [milk, rent] = added.tasks.map(({ id }) => id);
  await agent.call('complete_task', { task_id: milk });
  await agent.call('delete_task', { task_id: rent });
  const titles = async (status: string) =>
    (await agent.call('list_tasks', { status })).result.tasks.map(({ title }) => title);
  expect([await titles('completed'), await titles('pending')]).toEqual([['Buy milk'], []]);
  await agent.call('restore_task', { task_id: rent });
  expect(await titles('pending')).toEqual(['Pay rent']);
  // The same user, and so the same tasks, as in the frontend.
  const { body } = await createClient(tasksUrl, await alice.token()).call<{ title: string }[]>('listTasks');
  expect(body.map(({ title }) => title).sort()).toEqual(['Buy milk', 'Pay rent']);
  await agent.close();
});

it('an agent that may only read changes nothing until its user agrees', async () => {
  const bob = await signUp(betterAuth, 'bob@example.com');
  const reader = newAgent();
  const agent = await connectSignedIn(reader, betterAuth, bob.email, 'tasks:read offline_access');
  expect((await agent.call('list_tasks')).result.tasks).toEqual([]);
  // The refusal names the scope that is missing, and the client asks for it beside those that it has.
  await expect(agent.call('add_task', { tasks: [{ title: 'Written' }] })).rejects.toThrow(UnauthorizedError);
  expect(reader.signInAt!.searchParams.get('scope')!.split(' ').sort()).toEqual([
    ...['offline_access', 'tasks:read', 'tasks:write'],
  ]);
  expect((await agent.call('list_tasks')).result.tasks).toEqual([]);
  await reader.comeBack(await agree(betterAuth, reader.signInAt!, bob.email));
  const writer = await reader.connect();
  expect((await writer.call('add_task', { tasks: [{ title: 'Written' }] })).isError).toBe(false);
  await Promise.all([agent.close(), writer.close()]);
});

it('an agent whose token is refused, as after an hour, gets another one from Better Auth without its user', async () => {
  const lasting = newAgent();
  const agent = await connectSignedIn(lasting, betterAuth, alice.email);
  const { access_token: first, ...others } = lasting.tokens!;
  lasting.tokens = { ...others, access_token: `${first.slice(0, -8)}AAAAAAAA` };
  lasting.signInAt = undefined;
  expect((await agent.call('task_summary')).isError).toBe(false);
  expect([lasting.tokens.access_token === first, lasting.signInAt]).toEqual([false, undefined]);
  await agent.close();
});

it('a token for this service is refused by another one, of the same Better Auth', async () => {
  const agent = newAgent();
  await (await connectSignedIn(agent, betterAuth, alice.email)).close();
  const other = await startServiceFor(betterAuth, { PUBLIC_URL: 'https://other.example.com' });
  for (const path of ['/api/tasks', '/mcp']) {
    const reply = await fetch(other.url + path, {
      method: path === '/mcp' ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${agent.tokens!.access_token}` },
    });
    expect([reply.status, ((await reply.json()) as Problem).code]).toEqual([401, 'WRONG_AUDIENCE']);
  }
});

it('the token of a frontend, which is for Better Auth itself, is for the API and not for agents', async () => {
  const Authorization = `Bearer ${await alice.token()}`;
  expect((await fetch(`${tasksUrl}/api/tasks`, { headers: { Authorization } })).status).toBe(200);
  const refused = await fetch(`${tasksUrl}/mcp`, { method: 'POST', headers: { Authorization } });
  expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([401, 'WRONG_AUDIENCE']);
});

it('the configuration of Better Auth is the one in docs/agents.md', () => {
  const used = readFileSync(join(exampleFolder, 'lib', 'for-agents.ts'), 'utf8');
  expect(readFileSync(join(projectRoot, 'docs', 'agents.md'), 'utf8')).toContain(used);
});
