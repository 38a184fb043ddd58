import type { IncomingMessage } from 'node:http';
import { pino } from 'pino';
import { createClientAddress } from '../src/limits/client-address';
import { parseSettings } from '../src/settings/config';
import { createClient } from './support/client';
import { examine, line } from './support/doctor';
import { startService } from './support/service';

describe('TRUST_PROXY', () => {
  const trusts = (value: string, address: string) => parseSettings({ TRUST_PROXY: value }).trustProxy(address, 0);

  it.each([
    ['127.0.0.1', '127.0.0.1', '127.0.0.2'],
    ['Loopback', '127.9.9.9', '128.0.0.1'],
    ['loopback', '::1', '::2'],
    ['linklocal', '169.254.1.1', '169.253.1.1'],
    ['linklocal', 'fe80::1', 'fec0::1'],
    ['uniquelocal', '172.31.255.254', '172.32.0.1'],
    ['uniquelocal', 'fd00::1', 'fe00::1'],
    ['10.0.0.0/8,192.0.2.1', '192.0.2.1', '192.0.2.2'],
    ['10.1.2.3/8', '10.255.0.1', '11.0.0.1'],
    ['2001:db8::1/64', '2001:db8::2', '2001:db8:0:1::2'],
    ['::ffff:192.0.2.0/120', '192.0.2.200', '192.0.3.1'],
    ['1', '203.0.113.7', ''],
  ])('%s trusts %s, and not %j', (value, trusted, other) => {
    expect([trusts(value, trusted), other !== '' && trusts(value, other)]).toEqual([true, false]);
  });

  it.each([
    ...[
      'true',
      'false',
      '*',
      'all',
      'any',
      'yes',
      'none',
      '-1',
      '1.5',
      '1, 10.0.0.0/8',
      '10.0.0.0/8, 1',
      '1e1',
      ',',
      'proxy.example.com',
    ],
    ...[
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/',
      '10.0.0.0/33',
      '10.0.0.0/08',
      '10.0.0.0/8/8',
      '2001:db8::/129',
      '10.0.0',
      '127.1',
      '[::1]',
    ],
  ])('%s keeps the service from starting, with a sentence that says what is meant', (value) => {
    expect(() => parseSettings({ TRUST_PROXY: value })).toThrow(
      `TRUST_PROXY is "${value}"; it has to be the number of proxies that a request passes, like 1, or their addresses, ` +
        'networks or names, like 10.0.0.0/8 or loopback, separated by commas.',
    );
  });

  it.each(['0.0.0.0/1, 128.0.0.0/1', '::/1', '::ffff:0:0/96', '2000::/3'])(
    '%s keeps it from starting: it trusts everybody',
    (value) => {
      expect(() => parseSettings({ TRUST_PROXY: value })).toThrow(
        `TRUST_PROXY is "${value}", which trusts everybody: each client could choose its address. Name the networks of your proxies only.`,
      );
    },
  );

  it('more than 16 proxies keep it from starting: a request hardly passes so many', () => {
    expect(() => parseSettings({ TRUST_PROXY: '17' })).toThrow(
      'TRUST_PROXY is 17; a number of proxies has to be from 0 (none) to 16.',
    );
  });
});

describe('the doctor', () => {
  const example = 'With X-Forwarded-For: 203.0.113.7, 198.51.100.1';
  it.each([
    ['0', 'TRUST_PROXY=0: X-Forwarded-For is ignored, the client is the address that is connected.'],
    ['1', `TRUST_PROXY=1: the last hop is taken for a proxy, .* ${example} the client is 198.51.100.1.`],
    [
      '3',
      `TRUST_PROXY=3: the last 3 hops are taken for proxies, .* ${example}, 10.0.0.1, 10.0.0.2 the client is 198.51.100.1.`,
    ],
    ['10.0.0.0/8', `TRUST_PROXY=10.0.0.0/8: X-Forwarded-For counts .* ${example} the client is 198.51.100.1.`],
    ['loopback, 198.51.100.0/24', `TRUST_PROXY=loopback, 198.51.100.0/24: .* ${example} the client is 203.0.113.7.`],
  ])('says for %j which proxies are trusted, and which address is that of the client', async (TRUST_PROXY, says) => {
    expect(await examine({ TRUST_PROXY })).toMatch(line(`ok      ${says}`));
  });

  it('says what is wrong with a value that the service refuses', async () => {
    expect(await examine({ TRUST_PROXY: 'true' })).toMatch(line('wrong   TRUST_PROXY is "true"; it has to be'));
  });
});

describe('the warning of a proxy that is not trusted', () => {
  const warnings = (lines: readonly Record<string, unknown>[]) =>
    lines.filter(({ level, msg }) => level === 40 && /Forwarded/.test(String(msg)));
  /** Has two requests come from a peer. @returns the warnings */
  function warnedOf(
    peer: string | undefined,
    forwarded: string | undefined,
    trusted?: string,
    name = 'x-forwarded-for',
  ) {
    const lines: Record<string, unknown>[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const addressOf = createClientAddress(parseSettings({ TRUST_PROXY: trusted }).trustProxy, log);
    const headers = forwarded === undefined ? {} : { [name]: forwarded };
    const request = { headers, socket: { remoteAddress: peer } } as unknown as IncomingMessage;
    expect([addressOf(request), addressOf(request)].every((address) => typeof address === 'string')).toBe(true);
    return warnings(lines);
  }
  const client = '203.0.113.7';

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.1.1',
    '::ffff:10.1.2.3',
    'fd00::1',
    '::1',
  ])('is written once when %s forwards requests, and names no address', (peer) => {
    const found = warnedOf(peer, client);
    expect(found).toHaveLength(1);
    expect(Object.keys(found[0]!).sort()).toEqual(['level', 'msg', 'time']);
    for (const address of [peer, client]) expect(String(found[0]!.msg)).not.toContain(address);
  });

  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['a client on the internet', '198.51.100.1', client, undefined],
    ['a client on the internet that has IPv6', '2001:db8::1', client, undefined],
    ['a neighbour of the private networks', '172.32.0.1', client, undefined],
    ['a trusted proxy', '10.1.2.3', client, '10.0.0.0/8'],
    ['somebody near who forwards nothing', '10.1.2.3', undefined, undefined],
    ['somebody who is gone', undefined, client, undefined],
  ])('is not written for %s', (_, peer, forwarded, trusted) => {
    expect(warnedOf(peer, forwarded, trusted)).toEqual([]);
  });

  it('is another one where a trusted proxy sends Forwarded alone, which is not read', () => {
    const [found, ...more] = warnedOf('10.1.2.3', `for=${client}`, '10.0.0.0/8', 'forwarded');
    expect([found!.msg, more]).toEqual([expect.stringMatching(/^Forwarded .* have it send X-Forwarded-For\.$/), []]);
    expect(warnedOf('10.1.2.3', `for=${client}`, undefined, 'forwarded')).toEqual([]);
  });

  it.each([
    [1, 'addresses are limited', true],
    [0, 'they are not, so that it makes no difference', false],
  ])('is %i line of the service where %s', async (count, _, accountLimits) => {
    const service = await startService({ accountLimits });
    const body = { email: 'somebody@example.com', password: 'wrong password' };
    for (let index = 0; index < 3; index++)
      await createClient(service.url).call('logIn', { body, headers: { 'X-Forwarded-For': client } });
    await service.close();
    expect(warnings(service.logLines)).toHaveLength(count);
    expect(JSON.stringify(service.logLines)).not.toContain(client);
  });
});
