import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { createClientAddress } from '../src/limits/client-address';
import { networkOf } from '../src/limits/network';
import { parseSettings } from '../src/settings/config';
import { createClient } from './support/client';
import { startService } from './support/service';
import { counted } from './support/waiting';

/** Sends a request from this machine to a server that trusts these proxies. @returns whom it takes for the client */
async function clientOf(trusted: string | undefined, ...forwarded: string[]): Promise<string> {
  const addressOf = createClientAddress(parseSettings({ TRUST_PROXY: trusted }).trustProxy, undefined);
  const server = createServer((request, response) => response.end(addressOf(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const headers = { Connection: 'close', 'X-Forwarded-For': forwarded };
  const text = await new Promise<string>((resolve) => {
    get({ port: (server.address() as AddressInfo).port, headers }, async (reply) => resolve(await readAll(reply)));
  });
  server.close();
  return text;
}

describe('the address of a client', () => {
  const [client, made] = ['203.0.113.7', '192.0.2.1'];
  it.each<[string, string | undefined, string[], string]>([
    ['is that of its connection', undefined, [], '127.0.0.1'],
    ['is that of its connection where no proxy is trusted', undefined, [client], '127.0.0.1'],
    ['is that of its connection where the number of proxies is 0', '0', [client], '127.0.0.1'],
    ['is that of a connection that no trusted proxy has made', '10.0.0.0/8', [client], '127.0.0.1'],
    ['is the entry that a trusted proxy has added', 'loopback', [client], client],
    ['is the last entry that is no trusted proxy', 'loopback, 10.0.0.0/8', [`${client}, 10.1.2.3`], client],
    ['is not an entry that the client has put before it', 'loopback', [`${made}, ${client}`], client],
    ['is looked for in all headers of the name, in their order', 'loopback', [made, client], client],
    ['is that of the connection when the header is empty', 'loopback', [''], '127.0.0.1'],
    ['is the last entry behind one proxy', '1', [`${made}, ${client}`], client],
    ['is the last entry but one behind two proxies', '2', [`${made}, ${client}, 198.51.100.9`], client],
    [
      'is the first entry where the number of proxies is higher than that of entries',
      '3',
      [`${client}, 198.51.100.9`],
      client,
    ],
    ['is found behind a hundred proxies', 'loopback', [`${client},${Array(99).fill('127.0.0.1')}`], client],
    [
      'is not looked for behind more than a hundred',
      'loopback',
      [`${client},${Array(100).fill('127.0.0.2')}`],
      '127.0.0.2',
    ],
    ['does not depend on elements without a value', '2', [`${made}, ,${client},`, ' , 198.51.100.9,'], client],
  ])('%s', async (_, trusted, forwarded, expected) => {
    expect(await clientOf(trusted, ...forwarded)).toBe(expected);
  });
});

/** How proxies write addresses. */
const written: readonly (readonly [string, string])[] = [
  ['192.0.2.7', '192.0.2.7'],
  [' \t192.0.2.7 ', '192.0.2.7'],
  ['"192.0.2.7"', '192.0.2.7'],
  ['192.0.2.7:5678', '192.0.2.7'],
  ['"192.0.2.7:5678"', '192.0.2.7'],
  ['2001:0DB8:0:0::0007', '2001:db8::7'],
  ['[2001:db8::7]', '2001:db8::7'],
  ['[2001:db8::7]:443', '2001:db8::7'],
  ['"[2001:db8::7]:443"', '2001:db8::7'],
  ['2001:db8:1:2:3:4:5:6:443', '2001:db8:1:2:3:4:5:6'],
  ['2001:db8::7:443', '2001:db8::7:443'],
  ['fe80::1%eth0', 'fe80::1'],
  ['[fe80::1%25eth0]:443', 'fe80::1'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7:5678', '192.0.2.7'],
  ['[::ffff:192.0.2.7]:5678', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['64:ff9b::192.0.2.7', '192.0.2.7'],
];
/** What proxies write instead of an address, and what a client can make up. */
const noAddresses = [
  ...['unknown', '_hidden', 'localhost', 'example.com', 'null', '-', '7', '1.2.3', '1.2.3.4.5', '010.0.0.1', '0x7f.1'],
  ...[
    '256.0.0.1',
    '1.2.3.4/8',
    '1.2.3.4:',
    '1.2.3.4:port',
    '1.2.3.4:123456',
    '[1.2.3.4]',
    '[1.2.3.4]:80',
    '"1.2.3.4',
    '1.2.3.4 5.6.7.8',
  ],
  ...[
    '2001:db8::7::1',
    '1:2:3:4:5:6:7',
    '[2001:db8::7',
    '2001:db8::7]:443',
    '[]',
    '[]:443',
    'for=1.2.3.4',
    '<script>',
    '%eth0',
  ],
];

describe('an address in X-Forwarded-For', () => {
  it.each(written)('%j is that of %s', async (entry, address) => {
    expect(await clientOf('1', `198.51.100.1, ${entry}`)).toBe(address);
  });

  it.each(noAddresses)('%j is none: the proxy that wrote it counts, not an entry before it', async (entry) => {
    expect(await clientOf('1', `198.51.100.1, ${entry}`)).toBe('127.0.0.1');
    expect(await clientOf('loopback, 10.0.0.0/8', `198.51.100.1, ${entry}, 10.1.2.3`)).toBe('10.1.2.3');
  });

  it.each(['192.0.2.7:80', '[2001:db8::7]:80', '::ffff:192.0.2.7'])(
    'is trusted, also when it is written as %s',
    async (entry) => {
      expect(await clientOf('127.0.0.1, 192.0.2.7, 2001:db8::/64', `203.0.113.7, ${entry}`)).toBe('203.0.113.7');
    },
  );
});

describe('what counts as one address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:0:0:1::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('logIn', () => {
  it.each([
    [429, 'after ten guesses, whatever X-Forwarded-For says', undefined, { 401: 10, 429: 2 }],
    [401, 'for guesses that come from many addresses, as a trusted proxy says', 'loopback', { 401: 12 }],
  ])('%i %s', async (_status, _what, trustProxy, expected) => {
    const service = await startService({ accountLimits: true, ...(trustProxy !== undefined && { trustProxy }) });
    const client = createClient(service.url);
    const statuses: number[] = [];
    for (let index = 0; index < 12; index++) {
      const headers = { 'X-Forwarded-For': `198.51.100.${index}` };
      const body = { email: 'somebody@example.com', password: 'wrong password' };
      statuses.push((await client.call('logIn', { body, headers })).status);
    }
    await service.close();
    expect(counted(statuses)).toEqual(expected);
  });
});
