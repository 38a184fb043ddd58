import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { fetchKeySet } from '../scripts/doctor/key-set';
import { parseSettings } from '../src/settings/config';
import { startKeyServer } from './support/key-server';
import { startService } from './support/service';
import { createKey } from './support/signing-key';
import { expectAccepted } from './support/verdicts';

const jwks = { AUTH_MODE: 'jwks', BETTER_AUTH_URL: 'https://app.example.com' };

/** Leads every tunnel to the one port (RFC 9110, section 9.3.6), and notes who was asked for. */
async function startProxy(port: number) {
  const asked: string[] = [];
  const proxy = createServer().on('connect', ({ url }, client) => {
    asked.push(url!);
    const server = connect(port, '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    server.on('error', () => client.destroy()).pipe(client);
    client.on('error', () => server.destroy()).pipe(server);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { url, asked, stop: () => proxy.close().closeAllConnections() };
}

describe('keys', () => {
  it('are fetched through HTTP_PROXY, by the service and by the doctor, but for this machine and NO_PROXY', async () => {
    const key = createKey('EdDSA');
    const keys = await startKeyServer(key);
    const proxy = await startProxy(Number(new URL(keys.url).port));
    const { proxies } = parseSettings({ ...jwks, HTTP_PROXY: proxy.url, NO_PROXY: 'near.invalid' });
    const url = 'http://keys.invalid/jwks';
    const service = await startService({ keySet: { url, proxies } });
    await expectAccepted(service, key.token({ sub: 'alice' }));
    expect(await fetchKeySet(url, proxies)).toMatchObject({ keys: [key.jwk] });
    expect(new Set(proxy.asked)).toEqual(new Set(['keys.invalid:80']));

    const before = proxy.asked.length;
    expect(await fetchKeySet(keys.url, proxies)).toMatchObject({ keys: [key.jwk] });
    expect(await fetchKeySet('http://near.invalid/jwks', proxies)).toMatchObject({ state: 'wrong' });
    expect(await fetchKeySet('https://keys.invalid/jwks', proxies)).toMatchObject({ state: 'wrong' });
    expect(proxy.asked).toHaveLength(before);
    await service.close();
    proxy.stop();
  });

  it('are not fetched through what is no HTTP proxy', () => {
    expect(() => parseSettings({ ...jwks, HTTPS_PROXY: 'socks5://u:hunter2@h' })).toThrow(
      /^HTTPS_PROXY is not the address of an HTTP proxy/,
    );
    expect(parseSettings({ HTTPS_PROXY: 'socks5://h' }).proxies).toEqual({});
    expect(parseSettings({ ...jwks, https_proxy: 'http://p:1' }).proxies.https).toBe('http://p:1');
  });
});
