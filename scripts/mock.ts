/**
 * Serves the contract without a database. It checks requests as the service does, and remembers in memory what is created.
 *   npm run mock
 *   PORT=4011 npm run mock
 * `Prefer: code=404` or `Prefer: example=none` chooses an example as the reply. It accepts any bearer token.
 */
import type { AddressInfo } from 'node:net';
import { readCommandLine } from '../src/base/command-line';
import { createLog } from '../src/base/log-output';
import { ownCommand } from '../src/base/own-command';
import { print, printError } from '../src/base/printable';
import { listen } from '../src/http/server';
import { reachable } from '../src/process/start';
import { wholeNumber } from '../src/settings/values';
import { anyOrigin, createMock } from './mock/app';

const command = ownCommand('mock');
const usage = `Usage: ${command}
Serves the contract without a database, on http://localhost:4010, and remembers in memory what is created.
It takes no options, but two variables:
  PORT=4011 ${command}   another port; 0 for any that is free
  HOST=:: ${command}     all addresses of this machine instead of localhost
A request chooses an example as its reply with a header: "Prefer: code=404" or "Prefer: example=none".`;

async function main(): Promise<void> {
  readCommandLine(usage, {});
  const host = process.env.HOST || 'localhost';
  const port = wholeNumber('PORT', process.env.PORT || '4010', 0, 65_535);
  const log = createLog({ logLevel: 'info', environment: 'development' });
  const server = await listen(await createMock(log), host, port, log, anyOrigin);
  const url = `http://${reachable(host)}:${(server.address() as AddressInfo).port}`;
  print(`The mock of TaskFlow listens on ${url}
  documentation  ${url}/docs
It remembers what you create until it ends. Try it:
  curl -s ${url}/api/tasks -H 'Authorization: Bearer anything' -H 'Content-Type: application/json' -d '{"title":"My thing"}'
  curl -s ${url}/api/tasks -H 'Authorization: Bearer anything'
  curl -s ${url}/api/tasks -H 'Authorization: Bearer anything' -H 'Prefer: code=503'`);
}

main().catch((error: Error) => {
  printError(`The mock cannot start. ${error.message.replace(ownCommand('start'), command)}`);
  process.exit(1);
});
