import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the service, as it is deployed, and makes a folder for the figures. */
export default function setUp(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  process.env.TASKFLOW_TEST_COMPILED = join(__dirname, '..', '..', '..', 'dist');
  process.env.TASKFLOW_FAULT_FIGURES = mkdtempSync(join(tmpdir(), 'taskflow-figures-'));
}
