import { createServer, type Socket } from 'node:net';
import { listenOn, loopback, stopListening } from '../../src/base/listening';
import { createClientAddress } from '../../src/limits/client-address';
import { addressesOf } from '../../src/settings/addresses';
import { parseTrust } from '../../src/settings/trusted-proxies';
import { codeOf, type Finding, look, messageOf, ok, wrong } from './finding';

/** Listens for a moment where the service would. */
export async function checkPort(host: string, port: number): Promise<Finding[]> {
  if (port === 0) return [ok('PORT is 0: the system chooses a free one.')];
  const server = createServer();
  try {
    await listenOn(server, addressesOf(host), port);
    stopListening(server);
    return [ok(`Port ${port} on ${host} is free.`)];
  } catch (error) {
    return [await whyNot(error, (error as { address?: string }).address ?? host, port)];
  }
}

async function whyNot(error: unknown, host: string, port: number): Promise<Finding> {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    if (!(await isTaskFlow(host, port))) {
      return wrong(
        `Port ${port} is taken at ${host}.`,
        'Stop the program that listens there, or choose another with PORT.',
      );
    }
    const says = `Port ${port} is taken by a service that answers as TaskFlow does.`;
    return look(says, 'Start no second one: it runs already.');
  }
  if (code === 'EACCES') return wrong(`Port ${port} needs privileges.`, 'Choose one above 1023 with PORT.');
  if (code === 'EADDRNOTAVAIL' && loopback.includes(host)) {
    const fix = 'Bring its loopback interface up (`ip link set lo up`), or choose another address with HOST.';
    return wrong(`This machine has no address ${host}.`, fix);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    const fix = 'Leave HOST out, or use :: for all addresses of this machine, or localhost for this machine only.';
    return wrong(`HOST ${host} is not an address of this machine.`, fix);
  }
  return wrong(`The service could not listen on ${host}:${port}: ${messageOf(error)}.`, 'Change HOST or PORT.');
}

async function isTaskFlow(host: string, port: number): Promise<boolean> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  try {
    const reply = await fetch(`http://${name}:${port}/health`, { signal: AbortSignal.timeout(2000) });
    return (await reply.text()) === '{"status":"healthy"}';
  } catch {
    return false;
  }
}

/** Tells by an example which address is taken for the client's. @param value TRUST_PROXY, without faults */
export function explainProxies(value: string): Finding {
  if (/^0+$/.test(value))
    return ok(`TRUST_PROXY=${value}: X-Forwarded-For is ignored, the client is the address that is connected.`);
  const hops = /^\d+$/.test(value) ? Number(value) : undefined;
  const inner = Array.from({ length: (hops ?? 1) - 1 }, (_, hop) => `10.0.0.${hop + 1}`);
  const forwarded = ['203.0.113.7', '198.51.100.1', ...inner].join(', ');
  const trust = parseTrust(value);
  // The address of the proxy that is connected is not known: it counts as trusted.
  const addressOf = createClientAddress((address, hop) => hop === 0 || trust(address, hop), undefined);
  const client = addressOf({ headers: { 'x-forwarded-for': forwarded }, socket: {} as Socket });
  const hopsAre = hops === 1 ? 'the last hop is taken for a proxy' : `the last ${hops} hops are taken for proxies`;
  const trusted =
    hops === undefined
      ? 'X-Forwarded-For counts where one of these is connected'
      : `${hopsAre}, and only your own proxy must be able to connect`;
  return ok(`TRUST_PROXY=${value}: ${trusted}. With X-Forwarded-For: ${forwarded} the client is ${client}.`);
}
