#!/usr/bin/env node

// The service and its commands for operators: `npx taskflow`, and the npm scripts of the same names. In a checkout this brings the
// build up to date first; a published package has only the build.

require('./parent').endWithShellOfNpm();
const { join, sep } = require('node:path');

const folder = join(__dirname, '..');
// Outside a checkout, `taskflow` alone would be a package of somebody else.
const command = `npx ${__dirname.split(sep).includes('node_modules') ? require('../package.json').name : 'taskflow'}`;
/** The built files, and what they do. */
const commands = {
  start: ['src/main', 'starts the service; so does no command at all'],
  migrate: ['scripts/migrate', 'changes the schema of the database'],
  doctor: ['scripts/doctor', 'checks the settings, the database and the keys'],
  accounts: ['scripts/accounts', 'resets passwords, revokes tokens, erases users'],
  events: ['scripts/events', 'shows and helps the sinks of events'],
  token: ['scripts/token', 'prints an access token'],
  'database:url': ['scripts/database-url', 'prints the URL of the database, for programs that share it'],
  mcp: ['scripts/mcp', 'serves agents on this machine, for a running service'],
  mock: ['scripts/mock', 'serves the same API from memory, without a database'],
};
const usage = `Usage: ${command} [COMMAND] [OPTIONS]
${Object.entries(commands)
  .map(([name, [, what]]) => `  ${name.padEnd(12)}  ${what}\n`)
  .join('')}\`${command} COMMAND --help\` tells more. Settings come from environment variables, and from the file .env.
`;

async function main() {
  const [name = 'start'] = process.argv.splice(2, 1);
  if (name === '--help' || name === '-h' || name === 'help') return process.stdout.write(usage);
  if (name === '--version') return process.stdout.write(`${require('../package.json').version}\n`);
  if (!Object.hasOwn(commands, name)) {
    process.stderr.write(`There is no ${name.startsWith('-') ? 'option' : 'command'} ${name}.\n${usage}`);
    process.exitCode = 2;
    return;
  }
  await require('./build').bringUpToDate();
  require(join(folder, 'dist', commands[name][0]));
}

main().catch((error) => {
  process.stderr.write(`${error.sentence ?? error.stack}\n`);
  process.exitCode = 1;
});
