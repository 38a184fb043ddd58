/**
 * Speaks the Model Context Protocol over standard input and output, for agents on this machine. Passes each message on to the service.
 *   TASKFLOW_TOKEN=… npm run --silent mcp
 */
import { readCommandLine } from '../src/base/command-line';
import { ownCommand } from '../src/base/own-command';
import { printError } from '../src/base/printable';
import { readBridgeSettings } from '../src/settings/agents';
import { createBridge } from './mcp/bridge';

const command = ownCommand('mcp');
const usage = `Usage: ${command}
Speaks the Model Context Protocol over standard input and output, for agents on this machine (docs/agents.md). It takes no options, but two
variables:
  TASKFLOW_TOKEN=…                           whose tasks: an access token
  TASKFLOW_URL=https://tasks.example.com     the service; http://localhost:8000 by default${
    command.includes('--silent') ? '\nWithout --silent, npm prints a header before the first message.' : ''
  }`;

/** Node's readline also ends lines at U+2028 and U+2029, which the texts in a message may have. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let begun = '';
  for await (const piece of input.setEncoding('utf8')) {
    const lines = (begun + piece).split('\n');
    begun = lines.pop()!;
    yield* lines;
  }
  yield begun;
}

async function main(): Promise<void> {
  readCommandLine(usage, {});
  const pass = createBridge(
    readBridgeSettings(),
    (message) => void process.stdout.write(`${JSON.stringify(message)}\n`),
  );
  // A client that has gone reads no answers.
  process.stdout.on('error', () => process.exit());
  const underWay = new Set<Promise<void>>();
  // The client closes standard input when it wants no more.
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue;
    const passing: Promise<void> = pass(line).finally(() => underWay.delete(passing));
    underWay.add(passing);
  }
  await Promise.all(underWay);
}

main().catch((error: Error) => {
  printError(error.message);
  process.exitCode = 1;
});
