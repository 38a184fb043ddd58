import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Source {
  /** Name and version of an npm package. */
  readonly from: string;
  /** The folder in generated/pages. */
  readonly to: string;
  /** The files that are used, and their SHA-256. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * The scripts and styles of the documentation pages. They are copied, because their packages bring 65 MB for these few files, and a
 * script that reports each installation.
 */
const sources: readonly Source[] = [
  {
    from: 'swagger-ui-dist@5.35.0',
    to: 'swagger-ui',
    files: {
      LICENSE: 'cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30',
      NOTICE: '0d20d1adef18aee3f40dd258172155521ce702ac445cb5f7b7d60ed32dad2fb2',
      'favicon-32x32.png': '3ed612f41e050ca5e7000cad6f1cbe7e7da39f65fca99c02e99e6591056e5837',
      'swagger-ui-bundle.js': 'e6a898692f2d768e807c3ba4626068a69a2c5dd960dd6c76f3e4d3a3de180af2',
      'swagger-ui-bundle.js.LICENSE.txt': '37eb6e7e59aed57b2c1acf076574b818ea07b74265717e0bd67b59e0baf9abbb',
      'swagger-ui.css': '5ed08757e53da3e026d6cbecc61fe5d43585c9560b302d534ad56692519a273d',
    },
  },
  {
    from: 'redoc@2.5.4',
    to: 'redoc',
    files: {
      LICENSE: 'd3026d549cf68ab7355bcfa85877bf8f845b3334a7efbfdc63936432fb34ff0e',
      'bundles/redoc.standalone.js': '6656a9840d99178d9e0f74ae74ccd65641d73a7683b848830628127654299f95',
      'bundles/redoc.standalone.js.LICENSE.txt': 'eed602ec32e00b2b9df1984fbcc26a687b1b3193ec01961389c4b8439e6edf73',
    },
  },
];

/**
 * The files of generated/pages. They come from the npm registry when they are not there yet, or others than those that are listed above.
 * @param folder generated/pages
 */
export function pageFiles(folder: string): Map<string, Buffer> {
  return new Map(sources.flatMap((source) => present(folder, source) ?? fetched(source)));
}

type Files = [name: string, bytes: Buffer][];
const nameOf = ({ to }: Source, file: string) => `${to}/${file.split('/').at(-1)}`;
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function present(folder: string, source: Source): Files | undefined {
  try {
    return Object.entries(source.files).map(([file, digest]) => {
      const name = nameOf(source, file);
      const bytes = readFileSync(join(folder, name));
      if (digestOf(bytes) !== digest) throw new Error(`${name} is another file.`);
      return [name, bytes];
    });
  } catch {
    return undefined;
  }
}

function fetched(source: Source): Files {
  const { from, files } = source;
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-pages-'));
  try {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, from], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    execFileSync('tar', ['-xzf', readdirSync(folder)[0]!], { cwd: folder });
    return Object.entries(files).map(([file, digest]) => {
      const bytes = adapted(readFileSync(join(folder, 'package', file)));
      if (digestOf(bytes) !== digest)
        throw new Error(`${file} of ${from} is another file than scripts/generate/pages.ts says: ${digestOf(bytes)}.`);
      return [nameOf(source, file), bytes];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Redoc would load its logo from the internet. */
function adapted(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const logo = 'https://cdn.redoc.ly/redoc/logo-mini.svg';
  return text.includes(logo) ? Buffer.from(text.replaceAll(logo, 'docs/favicon.png'), 'latin1') : bytes;
}
