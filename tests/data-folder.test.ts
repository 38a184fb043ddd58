import fs from 'node:fs';
import path from 'node:path';
import { prepareHome } from '../src/embedded-postgres/home';
import { developmentSecret, examineDevelopmentSecret } from '../src/process/development-secret';
import { asRoot, itAsRoot, needsRoot, start, temporaryFolder } from './support/embedded';

// Where the service keeps its data when it runs as root. Folders of other users are in trusted-files.test.ts.

describe('the data of root', () => {
  const mask = process.umask();
  afterEach(() => void process.umask(mask));

  it.each([
    ['that does not exist yet', 0o022],
    ['that does not exist yet, with a strict umask', 0o077],
  ])('are in the folder asked for, several levels below one %s', async (_, umask) => {
    const parent = temporaryFolder();
    if (asRoot) fs.chmodSync(parent, 0o755);
    process.umask(umask);
    const folder = path.join(parent, 'not', 'yet', 'there');
    developmentSecret(folder);
    const { dataDirectory } = await start(folder);
    expect(dataDirectory).toBe(folder);
    expect(fs.readdirSync(folder)).toEqual(expect.arrayContaining(['postgres', 'secret']));
  });

  itAsRoot(`are nowhere when the folder asked for is out of reach: a sentence says what to do${needsRoot}`, () => {
    const closed = temporaryFolder();
    const folder = path.join(closed, 'not', 'yet', 'there');
    const sentence = `root's PostgreSQL runs as user 65534, who cannot enter ${closed}. Open it (chmod o+x ${closed})`;
    expect(() => prepareHome(folder)).toThrow(sentence);
    expect(fs.readdirSync(closed)).toEqual([]);
  });

  it('are nowhere when the folder asked for is below a file', () => {
    const file = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(file, '');
    for (const use of [developmentSecret, examineDevelopmentSecret, prepareHome]) {
      for (const folder of [file, path.join(file, 'data'), path.join(file, 'not', 'yet')]) {
        expect(() => use(folder)).toThrow(`${file} is not a folder`);
      }
    }
  });
});
