import { execFile } from 'node:child_process';
import { createServer, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startService, type TestService } from '../tests/support/service';
import { signToken } from '../tests/support/tokens';

const packages = join(__dirname, 'node_modules', '@modelcontextprotocol');

/** Programs of the packages of agents/, as Node runs them. */
export const programs = {
  conformance: join(packages, 'conformance', 'dist', 'index.js'),
  inspector: join(packages, 'inspector', 'clients', 'launcher', 'build', 'index.js'),
};

/**
 * Runs a program.
 * @returns its standard output
 * @throws Error with what it has said, when it fails or takes longer than three minutes
 */
export async function run(program: string, args: readonly string[], environment: Record<string, string> = {}) {
  const options = { timeout: 180_000, env: { ...process.env, ...environment }, maxBuffer: 10_000_000 };
  const { stdout } = await promisify(execFile)(program, args, options);
  return stdout;
}

export interface Served {
  /** Of the service, as a client gets it: the only thing that it needs to know. */
  readonly url: string;
  readonly token: string;
  readonly service: TestService;
}

/** Starts the service, until the test file ends. */
export function serve(): Served {
  const served = { url: '', token: signToken({ sub: 'alice' }), service: undefined as unknown as TestService };
  beforeAll(async () => {
    served.service = await startService();
    served.url = `${served.service.url}/mcp`;
  });
  afterAll(() => served.service.close());
  return served;
}

/** An address that passes requests on to the service, with a token: for a program that cannot be given one. */
export async function withToken({ url, token }: Served): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((incoming, reply) => {
    const headers = { ...incoming.headers, authorization: `Bearer ${token}` };
    const outgoing = httpRequest(url, { method: incoming.method, headers }, (answer) => {
      reply.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(reply);
    });
    outgoing.on('error', () => reply.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  return { url: `http://127.0.0.1:${port}/mcp`, close: () => void server.close().closeAllConnections() };
}
