import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createClient } from '../generated/sdk';
import { pythonFiles } from '../scripts/generate/python';
import { pip, pythonPrograms } from '../scripts/python/programs';
import { marked } from '../tests/support/contract';
import { projectRoot } from '../tests/support/process';
import { serve } from '../tests/support/scripted-server';
import { signToken } from '../tests/support/tokens';
import { pause } from '../tests/support/waiting';
import { missingPython } from './programs';
import { calls, seenAs } from './python/taskflow-sdk/calls';
import { describeRow, itWalks, run } from './support';

// The client in generated/python, in programs that have installed it.

const packageFolder = join(projectRoot, 'generated', 'python');
const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```python\n(.*?)```/gs)].map(([, code], index) => ({
  file: `example_${index}.py`,
  code: code!,
}));

describeRow('the Python client', { missing: missingPython }, (row) => {
  let python: string;
  const execute = (...args: string[]) => run(python, args, { folder: row.folder });
  const tokenOf = (sub: string) => signToken({ sub, iat: Math.floor(Date.now() / 1000) });

  beforeAll(async () => {
    const sources = join(__dirname, 'python', 'taskflow-sdk');
    const programs = await pythonPrograms('python-client', join(sources, 'requirements.txt'));
    python = programs('python');
    expect(await pip(python, ['install', '--quiet', '--force-reinstall', '--no-deps', packageFolder])).toBe(0);
    for (const file of ['walk.py', 'calls.py']) cpSync(join(sources, file), join(row.folder, file));
    for (const { file, code } of examples) {
      const live = code.replace('https://tasks.example.com', row.url).replace('an access token', tokenOf('alice'));
      writeFileSync(join(row.folder, file), live);
    }
  });

  it('finds the packages that it depends on', async () => {
    expect(await pip(python, ['check'])).toBe(0);
  });

  it('passes mypy --strict, and so do programs that use it and the examples of its README', async () => {
    const strict = ['-m', 'mypy', '--strict', '--scripts-are-modules'];
    for (const what of [
      ['-p', 'taskflow_sdk'],
      ['walk.py', 'calls.py', ...examples.map(({ file }) => file)],
    ])
      expect(await execute(...strict, ...what)).toContain('Success: no issues found');
  });

  it('says of an operation that it is deprecated, and until when it stays', async () => {
    const contract = parse(readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8'));
    Object.assign(contract.paths['/health'].get, marked);
    const files = await pythonFiles(contract);
    for (const name of ['client.py', 'async_client.py'])
      expect(files.get(`taskflow_sdk/${name}`)).toMatch(
        / def get_health\([^)]*\) -> Health:\n +"{3}Check that the process is alive\.\n\n +Deprecated\. Since 2026-01-15\. It may be removed from 2026-07-14 on\.\n\n/,
      );
  });

  itWalks((args, environment) => run(python, ['walk.py', row.url, ...args], { folder: row.folder, environment }));

  it('does what its README says', async () => {
    await createClient({ baseUrl: row.url }).signUp({ email: 'alice@example.com', password: 'password123' });
    const ending = examples.filter(({ code }) => !code.includes('watch_tasks'));
    expect(ending).toHaveLength(examples.length - 1);
    const [first, ...others] = await Promise.all(ending.map(({ file }) => execute(file)));
    expect(first).toMatch(/^Buy milk\nVALIDATION_ERROR The request has 1 invalid value\. \/title \S+\n$/);
    expect(others).toContain('Pay the rent 0\n');
    expect(others.at(-1)).toMatch(/^201 \S*\/api\/tasks\/(\S+) \1\n$/);
  });

  it('follows changes as its README says', async () => {
    const { file } = examples.find(({ code }) => code.includes('watch_tasks'))!;
    const watcher = spawn(python, ['-u', file], { cwd: row.folder });
    try {
      let said = '';
      for (const output of [watcher.stdout, watcher.stderr])
        output.setEncoding('utf8').on('data', (text) => {
          said += text;
        });
      const client = createClient({ baseUrl: row.url, token: tokenOf('alice') });
      // The first changes may come before the program watches.
      for (let tries = 0; !said && tries < 300; tries += 1) {
        await client.createTask({ title: 'Buy milk' });
        await pause(100);
      }
      expect(said).toMatch(/^created [0-9a-f-]{36}\n/);
    } finally {
      watcher.kill();
    }
  });

  it.each(['Client', 'AsyncClient'])('%s repeats, renews and continues what it may, and nothing else', async (kind) => {
    const servers = await Promise.all(calls.map(([, answers]) => serve((_, index) => answers[index] ?? 'silence')));
    const given = calls.map(([call], index) => [servers[index]!.url, call]);
    const results = JSON.parse(await execute('calls.py', kind, JSON.stringify(given))) as unknown[];
    expect(calls.map(([call], index) => [call, results[index], servers[index]!.requests.map(seenAs)])).toEqual(
      calls.map(([call, , result, ...seen]) => [call, result, seen]),
    );
  });
});
