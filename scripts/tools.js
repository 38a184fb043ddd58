// The npm scripts that run a tool. Each has its commands, and what its --help prints: what it is for, and what it needs. Some have
// packages of their own, in a folder.

const jestOptions = (
  script,
) => `Further arguments go to Jest, such as a file or \`-t TITLE\`; \`npx jest --help\` lists its options:
  npm ${script} -- `;
const chromium = `It needs Chromium: \`apt-get install chromium\` (Debian), \`npx playwright-core install chromium\`, or CHROMIUM_PATH.`;
/** Scripts that pass their arguments on to Jest. @param example a file to run alone */
const suite = (script, { usage, config, args = [], example, packages }) => ({
  usage: `Usage: npm ${script} [-- FILES AND OPTIONS OF JEST]\n${usage}\n${jestOptions(script)}${example}`,
  commands: [['jest', ...args, ...(config ? ['--config', `jest.${config}.config.js`] : [])]],
  takesArguments: true,
  packages,
});

// TypeScript 7 checks types in a third of the time. It has no API for the programs of the project that read code: they use TypeScript 5.
const tsc = ['node', 'node_modules/typescript-7/bin/tsc'];

module.exports = {
  build: {
    usage: `Usage: npm run build
Builds the service and its commands into dist/, for production. \`npm start\` does this itself when sources have changed. Types are not
checked: \`npm run typecheck\` does that.`,
    commands: [['node', 'bin/build.js']],
  },
  dev: {
    usage: `Usage: npm run dev
Starts the service, and starts it again on each change of its files. Ctrl-C stops it. Its settings are those of \`npm start\`, whose --help
lists them:
  PORT=8001 npm run dev`,
    commands: [['tsx', 'watch', '--clear-screen=false', '--include', 'openapi.yaml', 'src/main.ts']],
  },
  format: {
    usage: `Usage: npm run format
Formats the code, and fixes what Biome can fix. The first run installs the packages of lint/.`,
    packages: 'lint',
    commands: [['biome', 'check', '--write', '.']],
  },
  lint: {
    usage: `Usage: npm run lint
Checks the code with Biome and the contract with Redocly, and changes nothing: \`npm run format\` fixes what it can. The first run installs
the packages of lint/.`,
    packages: 'lint',
    commands: [
      ['biome', 'check', '.'],
      ['redocly', 'lint', 'openapi.yaml', 'generated/openapi-3.1.json'],
    ],
  },
  typecheck: {
    usage: `Usage: npm run typecheck
Checks all types with TypeScript, and writes nothing. It prints each error with its file and line.`,
    needs: 'typescript-7',
    commands: [
      [...tsc, '--noEmit', '--incremental'],
      [...tsc, '--noEmit', '-p', 'scripts/generate/sdk/react'],
    ],
  },
  test: suite('test', {
    usage: `Runs the test suite, on a PostgreSQL of its own. TEST_DATABASE_URL=postgresql://… has it use another server, on which its user must
be allowed to create databases.`,
    example: 'tests/tasks.test.ts -t createTask',
  }),
  'test:agents': suite('run test:agents', {
    config: 'agents',
    packages: 'agents',
    usage: `Tests the service with programs of others that agents are made with: the conformance suite of MCP, its Inspector, and OpenAI's Agents
SDK. The first run installs the packages of agents/. Without Python 3.11 or on an old Node, some tests are skipped, and say so.`,
    example: 'inspector',
  }),
  'test:browser': suite('run test:browser', {
    config: 'browser',
    usage: `Tests the documentation pages and the SDK in a real browser. ${chromium}
UPDATE_SCREENSHOTS=1 takes the screenshots of the documentation pages anew.`,
    example: 'docs-page.test.ts',
  }),
  'test:cluster': suite('run test:cluster', {
    config: 'cluster',
    usage: `Tests the service on tables that Citus has distributed over several servers: all operations, lists beside those of a single
server, keys by two servers at once, a worker that goes away, and rows that move under load. TEST_CLUSTER_URLS names the servers, the
coordinator first, with a user who may create databases; without it, the tests are skipped:
  TEST_CLUSTER_URLS=postgresql://me@one/postgres,postgresql://me@two/postgres,postgresql://me@three/postgres npm run test:cluster
The coordinator has to be on this machine, where the tests stand between it and a worker.`,
    example: '-t keys',
  }),
  'test:container': suite('run test:container', {
    config: 'deploy',
    args: ['container'],
    usage: `Builds the image and runs it. It needs Docker, or buildah and runc (\`apt-get install buildah runc\`), which only root can use here;
without them its tests are skipped.`,
    example: '-t SIGTERM',
  }),
  'test:deploy': suite('run test:deploy', {
    config: 'deploy',
    args: ['--testPathIgnorePatterns=container'],
    usage: `Checks the chart, compose.yaml, the systemd unit and the workflows with the tools that read them. It builds small ones with Go;
TEST_DEPLOY=all has it build Helm too, if that is not installed, which takes minutes. What cannot run is skipped, and says so.`,
    example: 'chart',
  }),
  'test:example': suite('run test:example', {
    config: 'example',
    usage: `Installs examples/nextjs, builds it and uses it in a browser, and tests the service with the real Better Auth. ${chromium}
UPDATE_SCREENSHOTS=1 takes the screenshot of the example anew.`,
    example: 'app.test.ts',
  }),
  'test:faults': suite('run test:faults', {
    config: 'faults',
    usage: `Tests the built service while its database, its network and its clients fail, and while single users overload it: three minutes, on
Linux only. Without pgbouncer and nginx (\`apt-get install pgbouncer nginx-light\`) some tests are skipped. TEST_FAULTS=full runs all
rounds and the long soak. That, or UPDATE_FAULTS=1, writes the figures into docs/.`,
    example: 'soak',
  }),
  'test:generators': suite('run test:generators', {
    config: 'generators',
    packages: 'compat',
    usage: `Makes clients from openapi.yaml with other generators, compiles them and uses the service with them. The first run installs the
packages of compat/. TEST_GENERATORS=all also runs what takes minutes. Languages that are not installed are skipped, and say so.`,
    example: 'typescript',
  }),
  'test:traces': suite('run test:traces', {
    config: 'traces',
    packages: 'traces',
    usage: `Tests traces with OpenTelemetry's packages, which the first run installs in traces/.`,
    example: 'sending',
  }),
};
