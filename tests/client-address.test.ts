import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createClientAddress } from '../src/client-address';
import { parseSettings } from '../src/config';
import { networkOf } from '../src/limits/network';
import { createClient } from './support/client';
import { startService } from './support/service';
import { counted } from './support/waiting';

/** Sends a request to a server that trusts these proxies. @returns whom it takes for the client */
async function clientOf(trusted: string | undefined, forwarded: string | undefined): Promise<string> {
  const addressOf = createClientAddress(parseSettings({ TRUST_PROXY: trusted }).trustProxy, undefined);
  const server: Server = createServer((request, response) => response.end(addressOf(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const headers = { Connection: 'close', ...(forwarded !== undefined && { 'X-Forwarded-For': forwarded }) };
  const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers });
  const text = await reply.text();
  server.close();
  return text;
}

describe('the address of a client', () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['is that of its connection', undefined, undefined, '127.0.0.1'],
    ['is never what X-Forwarded-For says where no proxy is trusted', undefined, '203.0.113.7', '127.0.0.1'],
    ['nor where the connection is not that of a trusted one', '10.0.0.0/8', '203.0.113.7', '127.0.0.1'],
    ['is what a trusted proxy has added', 'loopback', '203.0.113.7', '203.0.113.7'],
    ['is the last that no trusted proxy has', 'loopback, 10.0.0.0/8', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['is not what the client has put before it', 'loopback', '192.0.2.1, 203.0.113.7', '203.0.113.7'],
    ['may be one of IPv6', 'loopback', '2001:db8::7', '2001:db8::7'],
    ['is that of the proxy when the proxy sends something else', 'loopback', 'unknown', '127.0.0.1'],
    ['is that of the connection when the header is empty', 'loopback', '', '127.0.0.1'],
  ])('%s', async (_, trusted, forwarded, expected) => {
    expect(await clientOf(trusted, forwarded)).toBe(expected);
  });
});

describe('what counts as one address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:0:0:1::', '2001:db8:0:0'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('logIn', () => {
  it.each([
    ['refuses the eleventh guess whatever X-Forwarded-For it comes with', undefined, { 401: 10, 429: 2 }],
    ['takes the word of a trusted proxy for it that guesses come from many', 'loopback', { 401: 12 }],
  ])('%s', async (_, trustProxy, expected) => {
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

describe('the warning of a proxy that is not trusted', () => {
  const warnings = (lines: readonly Record<string, unknown>[]) =>
    lines.filter(({ level, msg }) => level === 40 && /TRUST_PROXY/.test(String(msg)));
  /** Has two requests come from a peer. @returns the warnings */
  function warnedOf(peer: string | undefined, forwarded: string | undefined, trusted?: string) {
    const lines: Record<string, unknown>[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const addressOf = createClientAddress(parseSettings({ TRUST_PROXY: trusted }).trustProxy, log);
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
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
