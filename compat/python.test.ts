import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { pythonPrograms } from '../scripts/python/programs';
import { generate, openapiGenerator } from './openapi-generator';
import { missingJava, missingPython } from './programs';
import { contractFile, describeRow, itWalks, type Row, run } from './support';

const sources = join(__dirname, 'python');
/** Installs the packages once for all rows. */
let programs: (name: string) => string;
beforeAll(async () => {
  if (!missingPython) programs = await pythonPrograms('compat-python', join(sources, 'requirements.txt'));
});

/** Type-checks under the strictest settings, and walks. */
function walk(row: Row, name: string): void {
  const python = (args: readonly string[], environment = {}) =>
    run(programs('python'), args, { folder: row.folder, environment });

  it('passes mypy --strict, and so does a program that uses it', async () => {
    cpSync(join(sources, name), row.folder, { recursive: true });
    expect(await python(['-m', 'mypy', 'client', 'walk.py'])).toContain('Success: no issues found');
  });

  itWalks((args, environment) => python(['walk.py', row.url, ...args], environment));
}

describeRow('Python: openapi-python-client', { missing: missingPython }, (row) => {
  beforeAll(async () => {
    cpSync(join(sources, 'openapi-python-client', 'settings.yaml'), join(row.folder, 'settings.yaml'));
    const output = ['--output-path', '.', '--overwrite', '--meta', 'uv', '--config', 'settings.yaml'];
    // It would warn of the bodies of lines, which it leaves out, and is to warn of nothing else.
    const contract = parse(readFileSync(contractFile, 'utf8'));
    delete contract.components.requestBodies.TasksToImport.content['application/x-ndjson'];
    writeFileSync(join(row.folder, 'openapi.json'), JSON.stringify(contract));
    const options = ['generate', '--path', 'openapi.json', '--fail-on-warning', ...output];
    const environment = { PATH: [dirname(programs('python')), process.env.PATH].join(delimiter) };
    await run(programs('openapi-python-client'), options, { folder: row.folder, environment });
  });

  walk(row, 'openapi-python-client');
});

// Java tries this generator in each run.
describeRow(`Python: ${openapiGenerator.name}`, { slow: true, missing: missingPython ?? missingJava }, (row) => {
  beforeAll(async () => {
    await generate(row.folder, '.', 'python', ['packageName=client']);
  });

  walk(row, 'openapi-generator');
});
