import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectRoot } from '../src/base/paths';

/** Builds the service as it is deployed, and the other servers with the same transpiler. */
export function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectRoot, stdio: 'inherit' });
  buildSync({
    absWorkingDir: projectRoot,
    entryPoints: readdirSync(join(__dirname, 'servers')).flatMap((name) =>
      name.endsWith('.ts') ? [`bench/servers/${name}`] : [],
    ),
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'cjs', target: 'node20' },
    // In this folder, whose packages they need.
    ...{ outdir: 'bench/dist', outbase: 'bench' },
  });
}
