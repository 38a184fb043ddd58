import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSettings, SettingsError } from '../src/settings/config';
import { run } from './support/process';

const key = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;
const sinksIn = (EVENTS_URL: string) => parseSettings({ EVENTS_URL }).eventSinks;

describe('EVENTS_URL', () => {
  it('names no sink, one, or several', () => {
    expect(parseSettings({}).eventSinks).toEqual([]);
    expect(sinksIn('https://one.example.com/tasks, http://localhost:3500/v1.0/publish/pubsub/tasks,')).toEqual([
      expect.objectContaining({ url: 'https://one.example.com/tasks', headers: {}, isDapr: false }),
      expect.objectContaining({ url: 'http://localhost:3500/v1.0/publish/pubsub/tasks', headers: {}, isDapr: true }),
    ]);
  });

  it('keeps user and password out of the address, and its secrets out of the name', () => {
    const [sink] = sinksIn('https://us%40er:pass%3Aword@events.example.com:8443/path-to-keep?code=to-keep#part');
    expect(sink).toEqual({
      url: 'https://events.example.com:8443/path-to-keep?code=to-keep',
      headers: { Authorization: `Basic ${Buffer.from('us@er:pass:word').toString('base64')}` },
      isDapr: false,
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      name: `events.example.com:8443 (${sink!.id.slice(0, 4)})`,
    });
  });

  it('names the same sink with another password or query, and another one with another path', () => {
    const ids = ['https://a.example.com/x', 'https://u:p@a.example.com/x?code=new', 'https://a.example.com/y'].map(
      (address) => sinksIn(address)[0]!.id,
    );
    expect([ids[1] === ids[0], ids[2] === ids[0]]).toEqual([true, false]);
  });

  const notAnAddress = 'EVENTS_URL is not an address like https://events.example.com/tasks.';
  it.each([
    ['events-to-keep', notAnAddress],
    ['ftp://to-keep.example.com', notAnAddress],
    ['https://', notAnAddress],
    ['https://to%ZZkeep:p@a.example.com', 'EVENTS_URL has a percent sign in its user or password'],
    ['https://a.example.com,to-keep', 'The address 2 in EVENTS_URL is not an address like'],
    ['https://a.example.com/to-keep,https://u:p@a.example.com/to-keep', 'The address 2 in EVENTS_URL is there before'],
    ['https://a.example.com?q=to-keep,https://a.example.com?q=2', 'The address 2 in EVENTS_URL is there before'],
  ])('%s is refused with a sentence that does not repeat it: %s', (EVENTS_URL, sentence) => {
    const parse = () => parseSettings({ EVENTS_URL });
    expect(parse).toThrow(SettingsError);
    expect(parse).toThrow(sentence);
    expect(parse).not.toThrow('keep');
  });

  it('uses the proxies that are set', () => {
    const HTTPS_PROXY = 'http://proxy.example.com:3128';
    expect(parseSettings({ HTTPS_PROXY }).proxies).toEqual({});
    expect(parseSettings({ HTTPS_PROXY, EVENTS_URL: 'https://a.example.com' }).proxies).toMatchObject({
      https: expect.anything(),
    });
  });
});

describe('DAPR_API_TOKEN', () => {
  it('goes to Dapr alone', () => {
    const EVENTS_URL = 'https://one.example.com/tasks,http://u:p@localhost:3500/v1.0/publish/pubsub/tasks';
    const sinks = parseSettings({ EVENTS_URL, DAPR_API_TOKEN: 'a-token' }).eventSinks;
    expect(sinks.map(({ headers }) => headers)).toEqual([
      {},
      { Authorization: 'Basic dTpw', 'dapr-api-token': 'a-token' },
    ]);
  });

  it('is refused where no header can have it', () => {
    const EVENTS_URL = 'http://localhost:3500/v1.0/publish/pubsub/tasks';
    const parse = () => parseSettings({ EVENTS_URL, DAPR_API_TOKEN: 'to keep' });
    expect(parse).toThrow('DAPR_API_TOKEN can have no spaces');
    expect(parse).not.toThrow('keep');
  });
});

describe('EVENTS_MODE', () => {
  it.each([
    [undefined, 'structured'],
    ['structured', 'structured'],
    ['Binary', 'binary'],
  ])('%s is %s', (EVENTS_MODE, mode) => {
    expect(parseSettings({ EVENTS_MODE }).eventMode).toBe(mode);
  });

  it('is no other', () => {
    expect(() => parseSettings({ EVENTS_MODE: 'batched' })).toThrow('it has to be one of structured, binary.');
  });
});

describe('EVENTS_SECRET', () => {
  it('has one key, or a new one and an old one', () => {
    expect(parseSettings({}).eventKeys).toEqual([]);
    expect(parseSettings({ EVENTS_SECRET: `${key(24)}, ${key(64)}` }).eventKeys).toEqual([
      Buffer.alloc(24, 7),
      Buffer.alloc(64, 7),
    ]);
  });

  it.each([
    ['too short', key(23)],
    ['too long', key(65)],
    ['without its beginning', key(32).replace('whsec_', '')],
    ['of another alphabet', `whsec_${'-_'.repeat(20)}`],
    ['a word', 'to-keep'],
    ['a good one and a wrong one', `${key(32)},whsec_to-keep`],
  ])('%s is refused with a sentence that does not repeat it', (_, EVENTS_SECRET) => {
    const parse = () => parseSettings({ EVENTS_SECRET });
    expect(parse).toThrow(SettingsError);
    expect(parse).toThrow('EVENTS_SECRET is no key of Standard Webhooks: whsec_ and 24 to 64 random bytes in base64');
    expect(parse).not.toThrow(EVENTS_SECRET);
    expect(parse).not.toThrow('keep');
  });
});

it('a start with wrong settings of sinks ends with all sentences, and without secrets, also from files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-sinks-'));
  const [EVENTS_URL_FILE, EVENTS_SECRET_FILE] = [join(folder, 'url'), join(folder, 'secret')];
  writeFileSync(EVENTS_URL_FILE, 'ftp://to-keep.example.com\n');
  writeFileSync(EVENTS_SECRET_FILE, 'whsec_to-keep\n');
  const service = run('src/main.ts', [], { EVENTS_URL_FILE, EVENTS_SECRET_FILE, EVENTS_MODE: 'x', PORT: '0' });
  expect(await service.ended).toBe(1);
  for (const name of ['EVENTS_URL', 'EVENTS_SECRET', 'EVENTS_MODE']) expect(service.output()).toContain(`${name} is`);
  expect(service.output()).not.toContain('keep');
  rmSync(folder, { recursive: true });
});
