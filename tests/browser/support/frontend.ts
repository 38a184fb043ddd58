import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../support/process';

const html =
  '<!doctype html><title>A frontend</title><div id="root"></div><script type="module" src="/page.js"></script>';

/**
 * Serves a frontend's page, its script and the SDK on this port of localhost; 0: a free one.
 * @param script the path of its file
 * @throws Error when the port is taken
 */
export function startFrontend(port: number, script = join(__dirname, 'page.js')): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const [path = '/'] = url.split('?');
    const [, module] = /^\/sdk\/([\w-]+\.js)$/.exec(path) ?? [];
    const file = path === '/page.js' ? script : module && join(projectRoot, 'generated', 'sdk', module);
    if (path === '/') response.setHeader('Content-Type', 'text/html').end(html);
    else if (file && existsSync(file))
      createReadStream(file).pipe(response.setHeader('Content-Type', 'text/javascript'));
    else response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
  });
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new Error(
          code === 'EADDRINUSE'
            ? `Port ${port} is taken, and the origin http://localhost:${port} is what is tested. Stop what listens there.`
            : message,
        ),
      ),
    );
    server.listen(port, 'localhost', () => resolve(server));
  });
}

export const originOf = (frontend: Server): string => `http://localhost:${(frontend.address() as AddressInfo).port}`;
