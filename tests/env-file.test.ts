import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addVariables, SettingsError } from '../src/settings/config';
import { readEnvFile } from '../src/settings/env-file';
import { asRoot } from './support/embedded';
import { projectRoot, run } from './support/process';
import { newFolder } from './support/started';

const mark = '\ufeff';
const settings = 'ENVIRONMENT=production\nPORT=80\n';
const read = { ENVIRONMENT: 'production', PORT: '80' };

function written(content: string | Buffer): string {
  const file = join(newFolder(), '.env');
  writeFileSync(file, content);
  return file;
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('.env', () => {
  it.each([
    ['UTF-8', settings],
    ['UTF-8 with a byte order mark', mark + settings],
    ["Windows' line ends", mark + settings.replaceAll('\n', '\r\n')],
    ["the old Macintosh's line ends", settings.replaceAll('\n', '\r')],
    ['no line end at the end', settings.trim()],
    ['empty lines and comments', `\n# ENVIRONMENT=test\n\n  ${settings}\n#`],
    ['export', 'export ENVIRONMENT=production\nexport PORT=80'],
    ['spaces', ' ENVIRONMENT = production \t\n\tPORT\t= 80 '],
    ['quotes', 'ENVIRONMENT="production"\nPORT=\'80\''],
    ['comments behind the values', 'ENVIRONMENT=production # "the" real one\nPORT="80" # not 8000'],
    ['a name twice: the last counts', `ENVIRONMENT=test\n${settings}`],
  ])('is read with %s', (_, content) => {
    expect(readEnvFile(written(content))).toEqual(read);
  });

  it.each([
    ['A=', ''],
    ['A=   # nothing', ''],
    ['A=""', ''],
    ['A="b # c"', 'b # c'],
    ['A=b=c', 'b=c'],
    ['A=b c', 'b c'],
    ['A=it\'s "so"', 'it\'s "so"'],
    ['A=`"it\'s"`', '"it\'s"'],
    ['A="b\\nc"', 'b\nc'],
    ["A='b\\nc'", 'b\\nc'],
    ['A="-----BEGIN-----\nabc=\n-----END-----"', '-----BEGIN-----\nabc=\n-----END-----'],
    ['A=$B', '$B'],
    ['A=héllo', 'héllo'],
  ])('%j is %j', (line, value) => {
    expect(readEnvFile(written(`${line}\nLAST=1`))).toEqual({ A: value, LAST: '1' });
  });

  it.each([
    ['UTF-16 with a byte order mark', Buffer.from(mark + settings, 'utf16le'), 'not text in UTF-8'],
    ['UTF-16 without one', Buffer.from(settings, 'utf16le'), 'not text in UTF-8'],
    ['UTF-16, big-endian', bigEndian(mark + settings), 'not text in UTF-8'],
    ['UTF-16, big-endian, without a mark', bigEndian(settings), 'not text in UTF-8'],
    ['another encoding', Buffer.from('A=\xe9\n', 'latin1'), 'not text in UTF-8'],
    ['a NUL', 'A=b\0c', 'not text in UTF-8'],
    ['a quote that is not closed', `${settings}SECRET="abc\nPORT=1`, 'Line 3 of'],
    ['a quote that swallows a setting', `SECRET="abc\n${settings}OTHER="def"`, 'Line 1 of'],
    ['something behind a quote', 'A="b"c', 'Line 1 of'],
    ['a # in a value, which others cut there', 'A=b#c', 'Line 1 of'],
    ['a line that is no setting', `${settings}\nDATABASE_URL`, 'Line 4 of'],
    ['YAML', 'ENVIRONMENT: production', 'Line 1 of'],
    ['a name in quotes', '"A"=1', 'Line 1 of'],
    ['a name with a space', 'A B=1', 'Line 1 of'],
    ['a setting without a name', '=1', 'Line 1 of'],
  ])('with %s is refused with a sentence', (_, content, sentence) => {
    const file = written(content);
    const reading = () => readEnvFile(file);
    expect(reading).toThrow(SettingsError);
    expect(reading).toThrow(sentence);
    expect(reading).toThrow(file);
    expect(reading).not.toThrow(/abc|def/);
  });

  it('that is not there is no fault; a folder, a link to nothing and a file that cannot be read are', () => {
    const folder = newFolder();
    expect(readEnvFile(join(folder, 'none'))).toEqual({});
    mkdirSync(join(folder, 'folder'));
    symlinkSync(join(folder, 'none'), join(folder, 'link'));
    writeFileSync(join(folder, 'closed'), settings);
    chmodSync(join(folder, 'closed'), 0);
    for (const name of asRoot ? ['folder', 'link'] : ['folder', 'link', 'closed']) {
      expect(() => readEnvFile(join(folder, name))).toThrow(SettingsError);
      expect(() => readEnvFile(join(folder, name))).toThrow(/cannot be read.*Make it a file that this user may read/);
    }
  });

  it('fills variables that are empty, as those are that Compose passes on without a value', async () => {
    const variables: NodeJS.ProcessEnv = { ENVIRONMENT: '', PORT: '8080' };
    expect(addVariables(variables, written(settings))).toEqual({ ENVIRONMENT: 'production', PORT: '8080' });
  });

  it.each([
    ['the secret', 'BETTER_AUTH_SECRET=b\nPORT=80', { BETTER_AUTH_SECRET_FILE: 'a' }],
    ['the file of the secret', 'BETTER_AUTH_SECRET_FILE=b\nPORT=80', { BETTER_AUTH_SECRET: 'a' }],
    ['both', 'BETTER_AUTH_SECRET_FILE=b\nBETTER_AUTH_SECRET=b\nPORT=80', { BETTER_AUTH_SECRET: 'a' }],
  ])('with %s of a secret gives way to the variable for the other', (_, content, variables) => {
    expect(addVariables({ ...variables }, written(content))).toEqual({ ...variables, PORT: '80' });
  });

  it('with a secret twice does not hide that', () => {
    const both = 'BETTER_AUTH_SECRET_FILE=b\nBETTER_AUTH_SECRET=b';
    const variables = { BETTER_AUTH_SECRET_FILE: 'b', BETTER_AUTH_SECRET: 'b' };
    expect(addVariables({ BETTER_AUTH_SECRET: '' }, written(both))).toEqual(variables);
  });

  it('is read as an editor on Windows saves it', async () => {
    const folder = newFolder();
    for (const name of ['src', 'generated', 'openapi.yaml', 'package.json', 'tsconfig.json']) {
      cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, '.env'), `${mark}ENVIRONMENT=production\r\nPORT=0\r\n`);
    const service = run('src/main.ts', [], {}, folder);
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain('DATABASE_URL environment variable is required in production');
  });
});
