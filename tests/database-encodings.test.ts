import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { examine, line } from './support/doctor';
import { run } from './support/process';
import { createDatabase } from './support/service';
import { start } from './support/started';

// PostgreSQL makes databases in many encodings. In all but UTF8, some texts cannot be kept or compared.

async function databaseIn(encoding: string): Promise<string> {
  const server = process.env.TASKFLOW_TEST_SERVER!;
  const name = `taskflow_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${name} encoding '${encoding}' locale 'C' template template0`);
  await sql.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
const tables = async (url: string) => {
  const sql = postgres(url.replace(/\?.*/, ''), { max: 1 });
  const found = await sql`select from pg_tables where schemaname = 'public'`;
  await sql.end();
  return found.length;
};
const sentence = (encoding: string) => `The database \\w+ has the encoding ${encoding}, .* the service needs UTF8\\.`;
const how = "create database NAME encoding 'UTF8' template template0";

describe.each(['SQL_ASCII', 'LATIN1', 'WIN1252', 'EUC_JP'])('a database in %s', (encoding) => {
  it('is refused by the start, `npm run migrate` and the doctor, which say what is needed, and nothing is made in it', async () => {
    const DATABASE_URL = await databaseIn(encoding);
    const service = start({ DATABASE_URL });
    const migration = run('scripts/migrate.ts', ['up'], { DATABASE_URL });
    const report = await examine({ DATABASE_URL });
    expect(report).toMatch(line(`wrong   ${sentence(encoding)}`));
    expect(report).toContain(how);
    for (const command of [service, migration]) {
      expect(await command.ended).toBe(1);
      expect(command.output()).toMatch(new RegExp(sentence(encoding)));
      expect(command.output()).toContain(how);
    }
    expect(await tables(DATABASE_URL)).toBe(0);
  });
});

describe('a database in which no trigger runs', () => {
  it('is refused by the start and the doctor: the service could revoke nothing', async () => {
    const DATABASE_URL = await createDatabase();
    const sql = postgres(DATABASE_URL, { max: 1 });
    await sql.unsafe(
      `alter database ${new URL(DATABASE_URL).pathname.slice(1)} set session_replication_role = 'replica'`,
    );
    await sql.end();
    const says = 'begin with session_replication_role = replica, which switches off triggers';
    expect(await examine({ DATABASE_URL })).toMatch(line(`wrong   .*${says}`));
    const service = start({ DATABASE_URL });
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain(says);
    expect(service.output()).toMatch(/ALTER DATABASE "\w+" RESET session_replication_role/);
  });
});

describe('a database in UTF8', () => {
  it('is taken, whatever encoding its sessions would begin with', async () => {
    const DATABASE_URL = await createDatabase();
    const sql = postgres(DATABASE_URL, { max: 1 });
    await sql.unsafe(`alter database ${new URL(DATABASE_URL).pathname.slice(1)} set client_encoding = 'WIN1252'`);
    await sql.end();
    expect(await examine({ DATABASE_URL })).toMatch(/^0 wrong, 0 to look at/m);
    await start({ DATABASE_URL }).until(/listens on/);
  });
});
