import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../tests/support/process';
import { missingGo } from './programs';
import { contractFile, describeRow, itWalks, run } from './support';

// go.mod of each generator pins it, as a tool, and what its client needs.

const generators = [
  { name: 'oapi-codegen', into: (folder: string) => ['-config', 'config.yaml', '-o', `${folder}/client.go`] },
  {
    name: 'ogen',
    into: (folder: string) => ['-config', 'config.yaml', '-target', folder, '-package', 'client', '-clean'],
    // Its client is large: compiling it takes half a minute.
    slow: true,
  },
];

for (const { name, into, slow = false } of generators) {
  describeRow(`Go: ${name}`, { slow, missing: missingGo }, (row) => {
    const go = (command: readonly string[], environment = {}) =>
      run('go', command, { folder: row.folder, environment, seconds: 600 });
    const generate = async (folder: string, contract: string) => {
      mkdirSync(join(row.folder, folder));
      await go(['tool', name, ...into(folder), contract]);
    };

    beforeAll(async () => {
      cpSync(join(__dirname, 'go', name), row.folder, { recursive: true });
      await generate('client', contractFile);
    });

    it('compiles, and go vet finds nothing', async () => {
      await go(['vet', './...']);
    });

    itWalks((args, environment) => go(['run', '.', row.url, ...args], environment));

    it('makes the same client of the rendering in OpenAPI 3.1', async () => {
      await generate('client-3.1', join(projectRoot, 'generated', 'openapi-3.1.json'));
      expect(codeIn(join(row.folder, 'client-3.1'))).toEqual(codeIn(join(row.folder, 'client')));
    });
  });
}

/** Without comments: OpenAPI 3.1 has a list of examples where 3.0 has one. */
const codeIn = (folder: string) =>
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8').replace(/^\s*\/\/.*\n/gm, '')]);
