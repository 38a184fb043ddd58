import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { missingGo } from './programs';
import { contractFile, describeRow, expectWalk, run } from './support';

// go.mod of each generator pins it, as a tool, and what its client needs.

const generators = [
  { name: 'oapi-codegen', args: ['-config', 'config.yaml', contractFile] },
  {
    name: 'ogen',
    args: [...['-config', 'config.yaml', '-target', 'client', '-package', 'client', '-clean'], contractFile],
    // Its client is large: compiling it takes half a minute.
    slow: true,
  },
];

for (const { name, args, slow = false } of generators) {
  describeRow(`Go: ${name}`, { slow, missing: missingGo }, (row) => {
    const go = (...command: string[]) => run('go', command, { folder: row.folder, seconds: 600 });

    beforeAll(async () => {
      cpSync(join(__dirname, 'go', name), row.folder, { recursive: true });
      mkdirSync(join(row.folder, 'client'));
      await go('tool', name, ...args);
    });

    it('compiles, and go vet finds nothing', async () => {
      await go('vet', './...');
    });

    it('takes a task through its life', async () => {
      expectWalk(await go('run', '.', row.url));
    });
  });
}
