import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { projectRoot } from '../../support/process';
import { until } from '../../support/waiting';
import { atEnd, missing, startProgram } from './program';

export const needsNginx = missing('nginx', '-v');

const fixture = (name: string) => join(projectRoot, 'tests', 'fixtures', name);

/** The configuration of docs/operations.md for these instances. @param listen what nginx listens on */
function documented(listen: string, instances: readonly number[]): string {
  const guide = readFileSync(join(projectRoot, 'docs', 'operations.md'), 'utf8');
  const [, text] = /^```nginx\n(.*?)^```/ms.exec(guide)!;
  const servers = instances.map((instance) => `  server 127.0.0.1:${instance} max_fails=0;\n`).join('');
  return replaceAll(text!, [
    [/(^ {2}server 10\.\S+ max_fails=0;\n)+/m, servers],
    [/^ {2}listen 443 ssl http2;.*$/m, `  listen ${listen};`],
    [/\/etc\/nginx\/\S+\.pem/, fixture('server.pem')],
    [/\/etc\/nginx\/\S+\.key/, fixture('server.key')],
  ]);
}

function replaceAll(text: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((before, [pattern, replacement]) => {
    if (!pattern.test(before)) throw new Error(`The configuration of docs/operations.md has no ${pattern}.`);
    return before.replace(pattern, () => replacement);
  }, text);
}

/**
 * Starts nginx before instances of the service.
 * @param tls with the certificate of tests/fixtures, and HTTP/2; otherwise without TLS
 * @returns its URL
 */
export async function startFront(instances: readonly number[], tls = false): Promise<string> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-faults-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const text = `
daemon off;
${process.getuid?.() === 0 ? 'user nobody nogroup;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
access_log off;
${places.join('\n')}
${documented(`127.0.0.1:${port}${tls ? ' ssl http2' : ''}`, instances)}
}`;
  writeFileSync(join(folder, 'nginx.conf'), text);
  const front = startProgram('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  // Its workers end with it only when it is asked.
  atEnd(() => front.end('SIGTERM'));
  await until(() => {
    if (!front.running) throw new Error(`nginx has ended:\n${front.output()}`);
    return isListening(port);
  });
  return tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
}

const isListening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .on('connect', () => resolve(true))
      .on('error', () => resolve(false))
      .on('close', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
