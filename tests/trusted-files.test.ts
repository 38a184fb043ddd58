import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { prepareHome } from '../src/embedded-postgres/home';
import { developmentSecret } from '../src/process/development-secret';
import { readEnvFile } from '../src/settings/env-file';
import { itAsRoot, needsRoot, temporaryFolder } from './support/embedded';
import { start as startService } from './support/started';

// Another user of the machine may have been there first. Each of these is refused before anything in it is used.

/** A user and a group that are not ours. */
const [mallory, crowd] = [54_321, 54_322];

/** A folder in which everybody may make files, as in /tmp. */
function sharedFolder(): string {
  const folder = temporaryFolder();
  fs.chmodSync(folder, 0o1777);
  return folder;
}

/** A data folder in it, with a secret and a cluster. */
function dataFolder(mode = 0o700): string {
  const folder = path.join(sharedFolder(), 'data');
  fs.mkdirSync(path.join(folder, 'postgres'), { recursive: true, mode: 0o700 });
  fs.writeFileSync(path.join(folder, 'secret'), 'a secret that another user knows, long enough\n', { mode: 0o600 });
  fs.chmodSync(folder, mode);
  return folder;
}

function withParent(change: (parent: string) => void): string {
  const parent = path.join(sharedFolder(), 'project');
  fs.mkdirSync(parent, { mode: 0o755 });
  change(parent);
  return path.join(parent, 'data');
}

function owned(file: string): string {
  fs.lchownSync(file, mallory, crowd);
  return file;
}

/** A link in the place of the data folder. */
function linkTo(target: string): string {
  const link = path.join(sharedFolder(), 'link');
  fs.symlinkSync(target, link);
  return link;
}

const changed = /can be changed by other users of this machine\. Close it with "chmod go-w /;
const belongs = /belongs to another user of this machine \(54321\).*"chown -Rh \d+ \/.*choose another DATA_DIR\.$/;

describe('a data folder', () => {
  const prepared: [string, () => string, RegExp][] = [
    ['that everybody may write to', () => dataFolder(0o777), changed],
    ['that everybody may make files in', () => dataFolder(0o1777), changed],
    ['below one that everybody may write to', () => withParent((parent) => fs.chmodSync(parent, 0o777)), changed],
    [
      'in the place of which there is a file',
      () =>
        path.join(
          withParent(() => {}),
          '..',
          'file',
        ),
      /is not a folder/,
    ],
  ];
  const asAnother: typeof prepared = [
    ['that a group may write to', () => grouped(dataFolder(0o770)), changed],
    [
      'below one that a group may write to',
      () => withParent((parent) => fs.chmodSync(grouped(parent), 0o775)),
      changed,
    ],
    ["that is another user's", () => owned(dataFolder()), belongs],
    ["below another user's", () => withParent(owned), belongs],
    ["that is another user's link", () => owned(linkTo(dataFolder())), /is a link that belongs to another user/],
    ["that is a link to another user's", () => linkTo(owned(dataFolder())), belongs],
  ];
  function grouped(file: string): string {
    fs.chownSync(file, process.getuid!(), crowd);
    return file;
  }
  const cases = [
    ...prepared.map((each) => [it, ...each] as const),
    ...asAnother.map((each) => [itAsRoot, ...each] as const),
  ];
  for (const [test, what, make, sentence] of cases) {
    test(`${what} is not used${test === itAsRoot ? needsRoot : ''}`, () => {
      const folder = make();
      if (path.basename(folder) === 'file') fs.writeFileSync(folder, '');
      const before = contents(folder);
      expect(() => developmentSecret(folder)).toThrow(sentence);
      expect(() => prepareHome(folder)).toThrow(sentence);
      expect(contents(folder)).toEqual(before);
    });
  }

  /** Reading it would wait for ever. */
  function makePipe(file: string): void {
    fs.rmSync(file);
    expect(spawnSync('mkfifo', ['-m', '600', file]).status).toBe(0);
  }
  const inside: [string, (folder: string) => void, RegExp][] = [
    ['a secret that others may read', (folder) => fs.chmodSync(path.join(folder, 'secret'), 0o604), /chmod 600/],
    ['a secret that is no file', (folder) => makePipe(path.join(folder, 'secret')), /is not a file/],
    ['a secret that others may change', (folder) => fs.chmodSync(path.join(folder, 'secret'), 0o602), changed],
    ['a cluster that others may change', (folder) => fs.chmodSync(path.join(folder, 'postgres'), 0o702), changed],
  ];
  const insideAsAnother: typeof inside = [
    ["another user's secret", (folder) => owned(path.join(folder, 'secret')), belongs],
    ["a link to another user's secret", (folder) => relink(path.join(folder, 'secret')), belongs],
    ["another user's cluster", (folder) => owned(path.join(folder, 'postgres')), belongs],
    ["a link to another user's cluster", (folder) => relink(path.join(folder, 'postgres')), belongs],
  ];
  function relink(file: string): void {
    const elsewhere = path.join(sharedFolder(), 'planted');
    fs.renameSync(file, elsewhere);
    fs.symlinkSync(owned(elsewhere), file);
  }
  for (const [test, list] of [
    [it, inside],
    [itAsRoot, insideAsAnother],
  ] as const) {
    test.each(list)(`of ours with %s is not used${test === itAsRoot ? needsRoot : ''}`, (what, change, sentence) => {
      const folder = dataFolder();
      change(folder);
      const use = what.includes('secret') ? developmentSecret : prepareHome;
      expect(() => use(folder)).toThrow(sentence);
    });
  }

  it('of ours is used, be it below a folder in which everybody may make files, or by a link of ours', () => {
    const there = 'a secret that another user knows, long enough';
    for (const [folder, found] of [
      [dataFolder(), there],
      [linkTo(dataFolder()), there],
      [path.join(sharedFolder(), 'new', 'data'), expect.stringMatching(/^[\w+/]{64}$/)],
    ] as const) {
      const { secret } = developmentSecret(folder);
      expect(secret).toEqual(found);
      expect(developmentSecret(folder).secret).toBe(secret);
      expect(fs.statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
    }
  });

  itAsRoot(`that another user has made ends the start with a sentence${needsRoot}`, async () => {
    const DATA_DIR = owned(dataFolder());
    const service = startService({ DATA_DIR });
    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(/\nTaskFlow cannot start\. .*belongs to another user.*\n$/);
  });
});

describe('a file of settings', () => {
  const file = (mode = 0o644) => {
    const name = path.join(temporaryFolder(), '.env');
    fs.writeFileSync(name, 'ENVIRONMENT=production\n');
    fs.chmodSync(name, mode);
    return name;
  };

  it('that others may change is not read; one that they may read is', () => {
    expect(() => readEnvFile(file(0o646))).toThrow(changed);
    expect(readEnvFile(file())).toEqual({ ENVIRONMENT: 'production' });
  });

  itAsRoot(`that is another user's is not read${needsRoot}`, () => {
    expect(() => readEnvFile(owned(file()))).toThrow(/belongs to another user.*otherwise move it away/);
  });
});

/** The files in a folder, and whose they are. */
function contents(folder: string): unknown {
  if (!fs.existsSync(folder) || !fs.statSync(folder).isDirectory()) return [];
  return fs.readdirSync(folder).map((name) => [name, fs.lstatSync(path.join(folder, name)).uid]);
}
