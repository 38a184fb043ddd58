import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClientAddress } from '../src/client-address';
import { parseSettings } from '../src/config';
import { networkOf } from '../src/limits/network';
import { createClient } from './support/client';
import { startService } from './support/service';
import { counted } from './support/waiting';

/** Sends a request to a server that trusts these proxies. @returns whom it takes for the client */
async function clientOf(trusted: string | undefined, forwarded: string | undefined): Promise<string> {
  const addressOf = createClientAddress(parseSettings({ TRUST_PROXY: trusted }).trustProxy);
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
