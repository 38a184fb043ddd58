import { createServer } from 'node:net';
import { listenOn, stopListening } from '../../src/base/listening';
import { addressesOf } from '../../src/settings/addresses';
import { codeOf, type Finding, look, messageOf, ok, wrong } from './finding';

/** Listens where the service would, for a moment. */
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
    if (await isTaskFlow(host, port)) {
      return look(
        `Port ${port} is taken by a service that answers as TaskFlow does.`,
        'It runs already: start no second.',
      );
    }
    return wrong(`Port ${port} is taken at ${host}.`, `Stop what listens there, or choose another with PORT.`);
  }
  if (code === 'EACCES') return wrong(`Port ${port} needs privileges.`, 'Choose one above 1023 with PORT.');
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return wrong(
      `HOST ${host} is not an address of this machine.`,
      'Leave HOST out, or use :: for all of its addresses, localhost for none but this machine.',
    );
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
