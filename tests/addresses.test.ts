import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { listenOn, stopListening, whenClosed } from '../src/base/listening';
import { reachable } from '../src/process/start';
import { addressesOf } from '../src/settings/addresses';
import { parseSettings } from '../src/settings/config';
import { asRoot } from './support/embedded';
import { run } from './support/process';
import { createDatabase, secret } from './support/service';
import { listening, running, start } from './support/started';

const loopback = networkInterfaces().lo ?? networkInterfaces().lo0 ?? [];
const hasIPv6 = loopback.some(({ address }) => address === '::1');
const itWithIPv6 = hasIPv6 ? it : it.skip;
const needsIPv6 = hasIPv6 ? '' : ' (skipped: needs IPv6)';

/** Runs a command on a network without IPv6. */
const withoutIPv6 = ['unshare', '--net', 'sh', '-c'];
const prepare = 'echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6 && ip link set lo up';
const canUnshare = asRoot && spawnSync(withoutIPv6[0]!, [...withoutIPv6.slice(1), prepare]).status === 0;
const itWithoutIPv6 = canUnshare ? it : it.skip;
const needsUnshare = canUnshare ? '' : ' (skipped: needs root, unshare and ip)';

/** Whether somebody listens there. */
async function answers(address: string, port: number): Promise<boolean> {
  const socket = connect({ host: address, port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const answering = async (port: number, addresses: string[]) =>
  Object.fromEntries(
    await Promise.all(addresses.map(async (address) => [address, await answers(address, port)] as const)),
  );

describe('the service listens', () => {
  const production = { ENVIRONMENT: 'production', BETTER_AUTH_SECRET: secret, DATABASE_URL: 'postgresql://h/d' };
  const everywhere = { '127.0.0.1': true, '::1': true, '127.0.0.2': true };
  const local = { '127.0.0.1': true, '::1': true, '127.0.0.2': false };
  const cases: [string, Record<string, string>, Record<string, boolean>][] = [
    ['on both addresses of localhost by default', {}, local],
    ['on both with HOST=localhost', { HOST: 'localhost' }, local],
    ['on one alone', { HOST: '127.0.0.1' }, { '127.0.0.1': true, '::1': false, '127.0.0.2': false }],
    ['on ::1 alone', { HOST: '::1' }, { '127.0.0.1': false, '::1': true, '127.0.0.2': false }],
    ['on a list', { HOST: '127.0.0.2, ::1' }, { '127.0.0.1': false, '::1': true, '127.0.0.2': true }],
    ['on every address in production', production, everywhere],
    ['on every address with HOST=::', { HOST: '::' }, everywhere],
    ['on every one of IPv4 with HOST=0.0.0.0', { HOST: '0.0.0.0' }, { ...everywhere, '::1': false }],
  ];
  for (const [what, variables, expected] of cases) {
    itWithIPv6(`${what}${needsIPv6}`, async () => {
      const server = createServer((socket) => socket.destroy());
      const port = await listenOn(server, addressesOf(parseSettings(variables).host), 0);
      expect(await answering(port, Object.keys(expected))).toEqual(expected);
      stopListening(server);
      await whenClosed(server);
      const none = Object.fromEntries(Object.keys(expected).map((address) => [address, false]));
      expect(await answering(port, Object.keys(expected))).toEqual(none);
    });
  }

  itWithIPv6(`on both addresses in several processes, too, and stops with them${needsIPv6}`, async () => {
    const service = start({ DATABASE_URL: await createDatabase(), WORKERS: '2' });
    const { port } = new URL(await listening(service));
    expect(await answering(Number(port), Object.keys(local))).toEqual(local);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  itWithoutIPv6.each([[undefined], ['::']])(`on a machine without IPv6, with HOST=%s${needsUnshare}`, async (HOST) => {
    const inNetwork = [...withoutIPv6, `${prepare} && exec "$@"`, 'sh'];
    // It listens while it waits for its database.
    const variables = { PORT: '0', DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/none', ...(HOST && { HOST }) };
    const service = run('src/main.ts', [], variables, undefined, false, inNetwork);
    running.push(service);
    await listening(service);
  });
});

describe('the service does not listen', () => {
  for (const WORKERS of ['1', '2']) {
    itWithIPv6(`when the port is taken on one of its addresses, with ${WORKERS} processes${needsIPv6}`, async () => {
      const other = createServer().listen(0, '::1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const service = start({ DATABASE_URL: await createDatabase(), PORT: String(port), WORKERS });
      expect(await service.ended).toBe(1);
      expect(
        service.output().match(new RegExp(`Port ${port} is taken at ::1\\. Stop the program that listens there`, 'g')),
      ).toHaveLength(1);
      expect(service.output()).not.toContain('listens on');
      other.close();
    });
  }

  it.each(['localhost,203.0.113.7', 'no-such-host.invalid'])('on HOST=%s, which is not here', async (HOST) => {
    const service = start({ DATABASE_URL: await createDatabase(), HOST });
    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(/TaskFlow cannot start\. HOST \S+ is not an address of this machine\.\n/);
  });
});

describe('the address that is printed', () => {
  it.each([
    ['localhost', 'localhost'],
    ['127.0.0.1', 'localhost'],
    ['0.0.0.0', 'localhost'],
    ['::', 'localhost'],
    ['::1', '[::1]'],
    ['[::1]', '[::1]'],
    ['127.0.0.2', '127.0.0.2'],
    ['192.0.2.7', '192.0.2.7'],
  ])('of HOST=%s has the host %s', (host, printed) => {
    expect(reachable(host)).toBe(printed);
  });
});

describe('a connection between requests', () => {
  /** Asks for something, and keeps the connection. */
  async function asked(url: string) {
    const agent = new Agent({ keepAlive: true });
    const [reply] = (await once(get(`${url}/health`, { agent }), 'response')) as [IncomingMessage];
    const { socket } = reply;
    reply.resume();
    await once(reply, 'end');
    return { kept: reply.headers['keep-alive'], closed: once(socket, 'close') };
  }

  it('is closed by the service after KEEP_ALIVE_TIMEOUT', async () => {
    const service = start({ DATABASE_URL: await createDatabase(), KEEP_ALIVE_TIMEOUT: '1' });
    const { kept, closed } = await asked(await listening(service));
    expect(kept).toBe('timeout=1');
    await closed;
  });

  it('stays open for as long, and does not hold up a stop', async () => {
    const service = start({ DATABASE_URL: await createDatabase(), KEEP_ALIVE_TIMEOUT: '620' });
    const { port } = new URL(await listening(service));
    const hosts = ['127.0.0.1', ...(hasIPv6 ? ['[::1]'] : [])];
    const connections = await Promise.all(hosts.map((host) => asked(`http://${host}:${port}`)));
    for (const { kept } of connections) expect(kept).toBe('timeout=620');
    service.child.kill('SIGTERM');
    for (const { closed } of connections) await closed;
    expect(await service.ended).toBe(0);
    expect(service.output()).not.toContain('cut');
  });
});
