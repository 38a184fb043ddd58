/**
 * Starts the service and the example app in examples/nextjs together, on one database.
 *   npm run example
 *   npm run example -- --port 3001 --service-port 8001 --shared-secret
 */
import { readCommandLine, refuseCommandLine } from '../src/base/command-line';
import { print, printError } from '../src/base/printable';
import { runExample } from './example/start';

// Plain JavaScript, because it also runs before anything is built.
const { endWithShellOfNpm } = require('../bin/parent.js') as { endWithShellOfNpm: () => void };

const usage = `Usage: npm run example [-- OPTIONS]
  --port NUMBER          the port of the app; 3000 by default
  --service-port NUMBER  the port of the service; 8000 by default
  --shared-secret        signs tokens with a secret that both have; by default with Better Auth's published keys
Starts the service and the app in examples/nextjs, with Better Auth, on the service's database. Ctrl-C stops both.`;

function portOf(name: string, text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536) return Number(text);
  return refuseCommandLine(`--${name} ${text} is not a port.`, usage);
}

async function main(): Promise<void> {
  const { values } = readCommandLine(usage, {
    port: { type: 'string' },
    'service-port': { type: 'string' },
    'shared-secret': { type: 'boolean' },
  });
  const options = {
    port: portOf('port', values.port ?? '3000'),
    servicePort: portOf('service-port', values['service-port'] ?? '8000'),
    sharedSecret: values['shared-secret'] ?? false,
  };
  if (options.port === options.servicePort)
    refuseCommandLine('--port and --service-port need different numbers.', usage);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  (process as NodeJS.EventEmitter).on('orphaned', () => stopping.abort());
  endWithShellOfNpm();
  print('Starting the service and the example app …');
  const ended = await runExample(options, stopping.signal, (url, serviceUrl) =>
    print(`The example is ready: ${url}
  Sign up there, and open the page in a second tab: changes show in both.
  service  ${serviceUrl}/docs
  tokens   ${options.sharedSecret ? 'signed with a secret that both have' : "signed with Better Auth's keys"}
  files    examples/nextjs; the app follows your changes
Ctrl-C stops both.`),
  );
  if (ended === undefined) return;
  printError(`The example ends, because ${ended} has ended.`);
  process.exitCode = 1;
}

main().catch((error: Error) => {
  printError(`The example cannot start. ${error.message}`);
  process.exit(1);
});
