import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { until } from '../../support/waiting';
import { atEnd, missing, startProgram } from './program';
import { isReady } from './service';

export const needsNginx = missing('nginx', '-v');

/**
 * The configuration of an nginx before instances of the service, as in production. Without `max_fails=0` nginx would not ask an instance
 * for ten seconds after it has refused one connection, not even when the other one stops.
 */
const server = (port: number, instances: readonly number[]) => `
upstream taskflow {
${instances.map((instance) => `  server 127.0.0.1:${instance} max_fails=0;`).join('\n')}
  keepalive 64;
}
server {
  listen 127.0.0.1:${port};
  location / {
    proxy_pass http://taskflow;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_connect_timeout 2s;
  }
  location = /api/tasks/events {
    proxy_pass http://taskflow;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_buffering off;
    proxy_read_timeout 1h;
  }
}`;

/** Starts nginx before instances of the service. @returns its URL */
export async function startFront(instances: readonly number[]): Promise<string> {
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
${server(port, instances)}
}`;
  writeFileSync(join(folder, 'nginx.conf'), text);
  const front = startProgram('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  // Its workers end with it only when it is asked.
  atEnd(() => front.end('SIGTERM'));
  const url = `http://127.0.0.1:${port}`;
  await until(() => {
    if (!front.running) throw new Error(`nginx has ended:\n${front.output()}`);
    return isReady(url);
  });
  return url;
}
