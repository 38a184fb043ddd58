// Runs a command with the packages of a folder that has its own: bench/, compat/, lint/. What only they need is no part of `npm ci`.
//   node scripts/with-packages.js FOLDER COMMAND [ARGUMENTS]
// Installs the packages first if they are missing or others than those of the folder's lockfile; not for --help of a command that is there.

const { spawn, spawnSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { constants } = require('node:os');
const { delimiter, join } = require('node:path');

const root = join(__dirname, '..');

/** Installs the packages of a folder unless they are there. @throws Error with a sentence */
function installPackages(folder) {
  if (isInstalled(join(root, folder))) return;
  process.stderr.write(`Installing the packages of ${folder}/, which takes a moment the first time.\n`);
  // NODE_ENV=production would leave them out.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    cwd: join(root, folder),
    // Under `npm run`, the environment has the settings of the project above.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`The packages of ${folder}/ could not be installed: try \`npm ci --prefix ${folder}\`.`);
}

/** Compares the folder's lockfile with the one that npm leaves in node_modules. Some commands of npm update both, and install nothing. */
function isInstalled(folder) {
  try {
    const wanted = packagesOf(join(folder, 'package-lock.json'));
    const found = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([place, { version, optional }]) =>
        place === '' ||
        (found[place] ? found[place].version === version && existsSync(join(folder, place)) : optional === true),
    );
  } catch {
    return false;
  }
}

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages;

function main([folder, command, ...args]) {
  const isHelp = args.includes('--help') && existsSync(join(root, 'node_modules', '.bin', command));
  if (!isHelp) installPackages(folder);
  const programs = [folder, ''].map((packages) => join(root, packages, 'node_modules', '.bin'));
  const child = spawn(command, args, {
    env: { ...process.env, PATH: [...programs, process.env.PATH].join(delimiter) },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // The command gets the signals of a terminal, too. Its end is the end of this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => fail(`${command} cannot be run: ${message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

module.exports = { installPackages };
if (require.main === module) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    fail(error.message);
  }
}
