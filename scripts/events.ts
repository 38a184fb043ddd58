/**
 * Shows how it goes with the sinks of events, and helps where one is stuck, for operators.
 *   npm run events -- status | retry | skip [SINK] [--user ID] [--yes]
 */
import { readCommandLine, refuseCommandLine } from '../src/base/command-line';
import { ownCommand } from '../src/base/own-command';
import { print, printError } from '../src/base/printable';
import { resumeSink, retrySink, type SinkState, sinkStates } from '../src/db/event-sinks';
import type { Database } from '../src/db/pool/connection';
import { countUntold, skipEvents } from '../src/db/untold-events';
import { readSettings } from '../src/settings/config';
import type { Sink } from '../src/settings/event-sinks';
import { inDatabase } from './operators/database';
import { confirm, isTerminal } from './operators/terminal';

const usage = `Usage: ${ownCommand('events', 'status | retry | skip [SINK] [--user ID] [--yes]')}
  status      shows each sink in EVENTS_URL: whether it takes events, and of which users it is still to be told
  retry       has running instances try again within five seconds, also where nothing is sent any more
  skip        passes over all that a sink is still to be told of, and has running instances go on: it will never be told
  SINK        the name of a sink as \`status\` shows it, or its beginning; all sinks unless given
  --user ID   with skip: only what there is to tell of this user, such as an event that the sink never takes
  --yes       does not ask before it skips, for use in scripts`;

interface Command {
  /** @returns a sentence that says what the command is about to do; undefined: nothing that has to be confirmed */
  readonly announce?: (sink: Sink, user: string | undefined) => string;
  /** @returns a sentence that says what it has done or seen */
  readonly run: (database: Database, sink: Sink, user: string | undefined) => Promise<string>;
}

const commands: Readonly<Record<string, Command>> = {
  status: {
    async run(database, { id, name }) {
      const [state] = await sinkStates(database, [id]);
      const { users, examples } = await countUntold(database, id);
      const names = (examples ?? []).map((user) => `"${user}"`).join(', ');
      const such = users > 3 ? ', such as' : ':';
      const rest = users === 0 ? 'It knows all.' : `It is still to be told of ${numberOf(users)}${such} ${names}.`;
      return `${name}: ${healthOf(state, users > 0)} ${rest}`;
    },
  },
  retry: {
    async run(database, { id, name }) {
      await retrySink(database, id);
      return `${name}: running instances try again within five seconds.`;
    },
  },
  skip: {
    announce: ({ name }, user) =>
      `${name} will never be told of the changes ${user === undefined ? 'of any user' : `of the user "${user}"`} until now.`,
    async run(database, { id, name }, user) {
      const count = await skipEvents(database, id, user);
      await resumeSink(database, id, (await countUntold(database, id)).users === 0);
      return `${name}: the changes of ${numberOf(count)} were skipped.`;
    },
  },
};

const numberOf = (count: number) => `${count} ${count === 1 ? 'user' : 'users'}`;
function healthOf(state: SinkState | undefined, isUntold: boolean): string {
  if (state?.parked_at) return `nothing is sent any more since ${state.parked_at} (${state.last_error}).`;
  if (state?.failing_since && !isUntold) return `it did not take the last event (${state.last_error}).`;
  if (state?.failing_since) return `it has not taken any event since ${state.failing_since} (${state.last_error}).`;
  return 'it takes events.';
}

/** @param word the beginning of a name; undefined: all */
function sinksNamed(sinks: readonly Sink[], word: string | undefined): readonly Sink[] {
  if (sinks.length === 0) throw new Error('There are no sinks: EVENTS_URL is not set.');
  const named = sinks.filter(({ name }) => name.startsWith(word ?? ''));
  if (named.length === 0)
    throw new Error(`There is no such sink. There are: ${sinks.map(({ name }) => name).join(', ')}`);
  if (word !== undefined && named.length > 1)
    throw new Error(`Several sinks begin so: ${named.map(({ name }) => name).join(', ')}`);
  return named;
}

async function main(): Promise<void> {
  const { values, words } = readCommandLine(usage, { user: { type: 'string' }, yes: { type: 'boolean' } }, 2);
  const [verb, word] = words;
  if (!verb) return refuseCommandLine('Say what to do.', usage);
  const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (!command) return refuseCommandLine(`There is no command ${verb}.`, usage);
  if (values.user !== undefined && verb !== 'skip') return refuseCommandLine('--user belongs to skip.', usage);
  const asks = command.announce !== undefined && !values.yes;
  if (asks && !isTerminal()) throw new Error('There is no terminal to ask on: add --yes.');
  const settings = readSettings('migrate');
  const sinks = sinksNamed(settings.eventSinks, word);
  await inDatabase(settings, async (database) => {
    for (const sink of sinks) {
      if (command.announce) printError(command.announce(sink, values.user));
      if (asks && !(await confirm('Go on?'))) throw new Error('Nothing was changed.');
      print(await command.run(database, sink, values.user));
    }
  });
}

main().catch((error: Error) => {
  printError(error.message || String(error));
  process.exitCode = 1;
});
