import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { createClient } from './client';
import { programOf, projectRoot } from './process';
import type { TestService } from './service';
import { fillTables } from './stored-rows';
import { signToken } from './tokens';

/** Runs `npm run accounts` as scripts do, without the secret. @param input its standard input */
export async function runAccounts(where: Record<string, string>, args: readonly string[], input = '') {
  const child = spawn(process.execPath, [...programOf('scripts/accounts.ts'), ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, ...where },
    timeout: 60_000,
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = new Promise((resolve) => child.on('close', resolve));
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output: output.trim(), complaints: complaints.trim() };
}

export const issuedNow = () => Math.floor(Date.now() / 1000) - 1;

/** A user of another issuer, with a row in each table. */
export async function newStranger(service: TestService) {
  const id = randomUUID();
  const token = signToken({ sub: id, iat: issuedNow() });
  await fillTables(service, id, createClient(service.url, token));
  return { id, token };
}
