import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './process';

export interface Generator {
  readonly name: string;
  /**
   * Makes a client from openapi.yaml, in `folder`/client.
   * @param baseUrl where the client is to find the service, for generators that want to know it beforehand
   */
  generate(folder: string, baseUrl: string): void;
  /** The files that say something about the contract. Others come with the generator, the same for every contract. */
  readonly files: readonly string[];
}

const contract = join(projectRoot, 'openapi.yaml');
const run = (folder: string, command: string, ...args: string[]) =>
  execFileSync(join(projectRoot, 'node_modules', '.bin', command), args, { cwd: folder, stdio: 'pipe' });

/** Third-party generators, as their own instructions use them. */
export const generators: readonly Generator[] = [
  {
    name: 'hey-api',
    generate: (folder) => run(folder, 'openapi-ts', '-i', contract, '-o', 'client'),
    files: ['client/types.gen.ts', 'client/sdk.gen.ts'],
  },
  {
    name: 'orval',
    generate(folder, baseUrl) {
      const settings = { input: contract, output: { target: 'client/client.ts', client: 'fetch', baseUrl } };
      writeFileSync(join(folder, 'orval.config.cjs'), `module.exports = ${JSON.stringify({ taskflow: settings })};`);
      run(folder, 'orval', '--config', 'orval.config.cjs');
    },
    files: ['client/client.ts'],
  },
];
