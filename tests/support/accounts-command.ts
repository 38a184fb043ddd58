import { randomUUID } from 'node:crypto';
import { createClient } from './client';
import { runScript } from './scripts';
import type { TestService } from './service';
import { fillTables } from './stored-rows';
import { signToken } from './tokens';

/** Runs `npm run accounts` as scripts do, without the secret. @param input its standard input */
export const runAccounts = (where: Record<string, string>, args: readonly string[], input?: string) =>
  runScript('scripts/accounts.ts', where, args, input);

export const issuedNow = () => Math.floor(Date.now() / 1000) - 1;

/** A user of another issuer, with a row in each table. */
export async function newStranger(service: TestService) {
  const id = randomUUID();
  const token = signToken({ sub: id, iat: issuedNow() });
  await fillTables(service, id, createClient(service.url, token));
  return { id, token };
}
