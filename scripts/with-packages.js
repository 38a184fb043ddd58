// Runs a command with the packages of a folder that has its own: agents/, bench/, compat/, lint/. What only they need is no part of `npm ci`.
//   node scripts/with-packages.js FOLDER COMMAND [ARGUMENTS]
// Installs the packages first if they are missing or others than those of the folder's lockfile.

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

const notInstalled = 'The packages for development are not installed: run `npm ci --include=dev`.';

/** Ends this process with a sentence unless a package for development is installed. */
function needPackages(name) {
  try {
    require.resolve(`${name}/package.json`, { paths: [root] });
  } catch {
    process.stderr.write(`${notInstalled}\n`);
    process.exit(1);
  }
}

/** Runs a program of the project, of a folder with packages of its own, or of the machine. @returns its exit code */
function runTool([command, ...args], folder = '') {
  const programs = [folder, ''].map((packages) => join(root, packages, 'node_modules', '.bin'));
  const child = spawn(command, args, {
    env: { ...process.env, PATH: [...programs, process.env.PATH].join(delimiter) },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // A terminal sends its signals to the child itself: a second one could cut short how it stops.
  const pass = (signal) => (process.stdin.isTTY && signal !== 'SIGTERM' ? undefined : child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', ({ code, message }) =>
      reject(new Error(code === 'ENOENT' ? notInstalled : `${command} cannot be run: ${message}`)),
    );
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

async function main([folder, ...command]) {
  installPackages(folder);
  process.exitCode = await runTool(command, folder);
}

module.exports = { installPackages, needPackages, runTool };
if (require.main === module) {
  main(process.argv.slice(2)).catch(({ message }) => {
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  });
}
