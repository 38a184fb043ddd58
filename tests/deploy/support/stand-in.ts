import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { newFolder } from '../../support/started';

/** What a C++ program needs, as in distroless/cc, and certificates. */
const libraries = ['base-files', 'ca-certificates', 'libc6', 'libgcc-s1', 'libstdc++6', 'netbase', 'tzdata'];
const shellAndTools = [
  'coreutils',
  'dash',
  'findutils',
  'libacl1',
  'libattr1',
  'libgmp10',
  'libselinux1',
  'libpcre2-8-0',
];

/**
 * Makes a folder from which an image can be built that stands in for a base image: the packages of this machine, which is Debian or
 * derived from it, and the Node that runs the tests.
 * @param kind `run`: libraries and Node; `build`: also a shell, tools and npm
 */
export function standIn(kind: 'build' | 'run'): string {
  const folder = newFolder();
  const root = join(folder, 'root');
  for (const name of [
    'usr/bin',
    'usr/lib',
    'usr/lib64',
    'usr/sbin',
    'etc/ssl/certs',
    'tmp',
    'root',
    'proc',
    'dev',
    'sys',
  ]) {
    mkdirSync(join(root, name), { recursive: true });
  }
  for (const name of ['bin', 'lib', 'lib64', 'sbin']) symlinkSync(`usr/${name}`, join(root, name));
  for (const name of [...libraries, ...(kind === 'build' ? shellAndTools : [])]) copyPackage(name, root);
  cpSync('/etc/ssl/certs/ca-certificates.crt', join(root, 'etc/ssl/certs/ca-certificates.crt'));
  const node = kind === 'run' ? 'nodejs/bin' : 'usr/local/bin';
  mkdirSync(join(root, node), { recursive: true });
  cpSync(process.execPath, join(root, node, 'node'), { dereference: true });
  if (kind === 'build') copyNpm(root);
  // Behind a proxy with certificates of its own, the registry is reached with those of this machine.
  const lines = ['FROM scratch', 'COPY root/ /', 'ENV PATH=/usr/local/bin:/usr/bin:/bin'];
  if (kind === 'build') lines.push('ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt');
  writeFileSync(join(folder, 'Dockerfile'), `${lines.join('\n')}\n`);
  return folder;
}

/** Documentation, and what a package brings only for its installation, is left out, as in the real images. */
const unused = /^\/usr\/share\/(doc|man|locale|lintian|info|bug|ca-certificates)\/|\/(gconv|audit)\//;

function copyPackage(name: string, root: string): void {
  const files = execFileSync('dpkg', ['-L', name], { encoding: 'utf8' }).split('\n');
  for (const file of files.filter((path) => path.startsWith('/') && path !== '/.')) {
    // Links to folders, such as /lib, are made above.
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || found.isDirectory() || unused.test(file)) continue;
    const place = join(root, realpathSync(dirname(file)), basename(file));
    mkdirSync(dirname(place), { recursive: true });
    cpSync(file, place, { verbatimSymlinks: true });
  }
}

function copyNpm(root: string): void {
  const program = process.env.npm_execpath ?? execFileSync('which', ['npm'], { encoding: 'utf8' }).trim();
  const npm = dirname(dirname(realpathSync(program)));
  const place = join(root, 'usr/local/lib/node_modules/npm');
  mkdirSync(dirname(place), { recursive: true });
  cpSync(npm, place, { recursive: true, verbatimSymlinks: true });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm'));
}
