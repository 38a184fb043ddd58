// Starts the built service without a database, sends it some requests, and keeps what V8 has compiled of it meanwhile: run.js. A build does
// this, and so does the image, for the Node that it has. Builds copy this file to dist/code/.

const { createHmac, randomBytes } = require('node:crypto');
const { mkdtempSync, rmSync, symlinkSync } = require('node:fs');
const { request } = require('node:http');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { keepCompiled, run } = require('./run');

const folder = join(__dirname, '..', '..');

async function record() {
  // Without the settings in the project's .env.
  const place = mkdtempSync(join(tmpdir(), 'taskflow-'));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  for (const name of ['.env.example', 'generated', 'openapi.yaml', 'package.json', 'src'])
    symlinkSync(join(folder, name), join(place, name));
  const secret = randomBytes(32).toString('base64');
  const port = await freePort();
  process.env = {
    ...{ ENVIRONMENT: 'production', HOST: '127.0.0.1', PORT: String(port), BETTER_AUTH_SECRET: secret },
    // Nobody listens there.
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    LOG_LEVEL: 'error',
  };
  process.argv.splice(2);
  run('src/main', require, join(place, 'main.js'));
  for (const [method, path, status] of requests)
    await ask(`http://127.0.0.1:${port}${path}`, method, tokenFor(secret), status);
  keepCompiled();
  process.exit();
}

const task = '/api/tasks/00000000-0000-7000-8000-000000000000';
/** With the status that says that all but the database has done its part. */
const requests = [
  ['GET', '/health', 200],
  ['GET', task, 503],
  ['GET', '/api/tasks', 503],
  ['PATCH', task, 503],
];

/** Asks until the service listens. */
async function ask(url, method, token, status) {
  for (let tries = 0; ; tries += 1) {
    const found = await statusOf(url, method, token).catch(() => undefined);
    if (found === status) return;
    if (found || tries > 500) throw new Error(`${method} ${url} was answered with ${found}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** With an agent of its own: `fetch` would go through the proxy that Node may have been given. */
function statusOf(url, method, token) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    asked.once('error', reject).end(method === 'PATCH' ? '{"title":"Buy milk"}' : undefined);
  });
}

function tokenFor(secret) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 600;
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'somebody', exp })}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// A build without these files is only slower to start.
record().catch(({ message }) => {
  process.stderr.write(`What V8 compiles of the service was not kept, so that it starts slower: ${message}.\n`);
  process.exit();
});
