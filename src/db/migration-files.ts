import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../base/paths';

export const migrationsFolder = join(projectRoot, 'src', 'db', 'migrations');

/** The names in the folder, in the order in which they are applied. */
export function migrationNames(): string[] {
  return readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

/** One direction of a migration. */
export interface MigrationPart {
  readonly text: string;
  /**
   * Whether it runs in a transaction. `create index concurrently`, which does not keep writes out, cannot: with `transaction:false` behind its
   * marker, each statement of a part takes effect by itself, and has to work again after a failure.
   */
  readonly inTransaction: boolean;
}

/** Splits a migration at its two marker lines, which are those of dbmate (https://github.com/amacneil/dbmate). */
export function migrationParts(name: string): { up: MigrationPart; down: MigrationPart } {
  const file = readFileSync(join(migrationsFolder, `${name}.sql`), 'utf8');
  const marker = (part: string) => `^-- migrate:${part}( transaction:false)?\\n(.*)`;
  const found = new RegExp(`${marker('up')}${marker('down')}$`, 'ms').exec(file);
  if (!found) {
    throw new Error(`Migration ${name} needs a line "-- migrate:up" and, after it, a line "-- migrate:down".`);
  }
  const [, upAlone, up, downAlone, down] = found;
  return {
    up: { text: up!, inTransaction: upAlone === undefined },
    down: { text: down!, inTransaction: downAlone === undefined },
  };
}

/** The statements of a part: each ends with a semicolon at the end of a line, except within the body of a function. */
export function statementsIn(text: string): string[] {
  const statements: string[] = [];
  let lines: string[] = [];
  let isInBody = false;
  for (const line of text.split('\n')) {
    if (!isInBody && /^\s*(--|$)/.test(line)) continue;
    lines.push(line);
    if (line.split('$$').length % 2 === 0) isInBody = !isInBody;
    if (isInBody || !line.trimEnd().endsWith(';')) continue;
    statements.push(lines.join('\n').trim().slice(0, -1));
    lines = [];
  }
  return lines.length > 0 ? [...statements, lines.join('\n')] : statements;
}
