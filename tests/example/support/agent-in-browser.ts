import { UnauthorizedError } from '@modelcontextprotocol/client';
import type { Browser } from 'playwright-core';
import { openPage } from '../../browser/support/browser';
import { createClient, untilReady } from '../../support/client';
import { freePort } from '../../support/free-port';
import { run } from '../../support/process';
import { createDatabase } from '../../support/service';
import { agentDescription, callback, type KnownClient, NewAgent } from './agent';
import { startFrontend } from './app';
import { serviceSettingsFor, signUp } from './better-auth';
import { sign } from './pages';

/**
 * An agent that knows the address of /mcp has its user sign in and agree, in the pages of the built app, and then uses the tools. Better Auth
 * knows the agent already: this machine has no public address for the description that agents publish of themselves.
 * @returns what the browser showed and complained about
 */
export async function signInForAgent(browser: Browser) {
  const [port, servicePort, databaseUrl] = [await freePort(), await freePort(), await createDatabase()];
  const [url, tasksUrl] = [`http://localhost:${port}`, `http://localhost:${servicePort}`];
  const app = await startFrontend('jwks', { url, databaseUrl, tasksUrl });
  const settings = { DATABASE_URL: databaseUrl, PORT: String(servicePort), PUBLIC_URL: tasksUrl };
  const service = run('src/main.ts', [], { ...settings, ...serviceSettingsFor('jwks', url) });
  await service.until(/listens on/);
  await untilReady(createClient(tasksUrl));

  const email = 'with-agent@example.com';
  const user = await signUp(app, email);
  const { client_id: _, ...description } = agentDescription;
  const known = await user.fetch('/api/auth/oauth2/create-client', {
    method: 'POST',
    body: JSON.stringify(description),
  });
  const agent = new NewAgent(`${tasksUrl}/mcp`, (await known.json()) as KnownClient);
  await expect(agent.connect()).rejects.toThrow(UnauthorizedError);

  const { page, complaints } = await openPage(browser);
  await page.route(`${callback}*`, (route) => route.fulfill({ body: 'The agent goes on.' }));
  await page.goto(agent.signInAt!.href);
  await sign(page, 'Sign in', email);
  await page.getByRole('heading', { name: 'An agent asks for your tasks' }).waitFor();
  const allow = page.getByRole('button', { name: 'Allow' });
  // The list comes with it.
  await allow.waitFor();
  const asked = await page.getByRole('listitem').allTextContents();
  await allow.click();
  await page.waitForURL(`${callback}*`);
  await agent.comeBack(new URL(page.url()));
  const tools = await agent.connect();
  const { result } = await tools.call('add_task', { tasks: [{ title: 'From an agent' }] });
  await tools.close();
  await page.context().close();
  await app.stop();
  service.child.kill('SIGTERM');
  await service.ended;
  return { asked, complaints, added: result.tasks.map(({ title }) => title) };
}
