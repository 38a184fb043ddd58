import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { folded } from '../src/db/search-text';

// Which texts are the same for a search: letter by letter, and in databases of every kind.

const server = process.env.TASKFLOW_TEST_SERVER!;

/** Runs in a database of its own. @param kind what `create database` is to be told */
async function inDatabase<Result>(kind: string, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> {
  const name = `taskflow_locale_${process.pid}_${randomBytes(4).toString('hex')}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template template0 encoding 'UTF8' ${kind}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
    await admin.unsafe(`drop database ${name}`);
    await admin.end();
  }
}

async function foldedTexts(sql: postgres.Sql, texts: readonly string[]): Promise<string[]> {
  const rows = await sql.unsafe<{ text: string }[]>(
    `select ${folded('given')} as text from jsonb_array_elements_text($1::text::jsonb) with ordinality as t (given, place) order by place`,
    [JSON.stringify(texts)],
  );
  return rows.map(({ text }) => text);
}

/** Latin, Greek, Cyrillic and Armenian, with their compatibility letters and ligatures. */
const isInBlocks = (character: string) => /[\u0020-\u058f\u1e00-\u1fff\u2100-\u214f\ufb00-\ufb17]/.test(character);
const formsOf = (letter: string) => {
  const cases = [letter, letter.toLowerCase(), letter.toUpperCase(), letter.toLowerCase().toUpperCase()];
  return [...new Set(cases.flatMap((each) => [each, each.normalize('NFC'), each.normalize('NFD')]))];
};
/** Letters whose other case is not in these blocks are left out: some are newer than the ICU of some servers. */
const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (letter) => /[\p{L}\p{M}]/u.test(letter) && [...formsOf(letter).join('')].every(isInBlocks),
);

it('is the same for all forms of a letter: small, capital, composed and decomposed', async () => {
  const forms = letters.flatMap((letter) => formsOf(letter).map((form) => ({ letter, form })));
  const same = await inDatabase("locale 'C'", (sql) =>
    foldedTexts(
      sql,
      forms.map(({ form }) => form),
    ),
  );
  const found = new Map<string, Set<string>>();
  for (const [index, { letter }] of forms.entries())
    found.set(letter, (found.get(letter) ?? new Set()).add(same[index]!));
  expect(letters.length).toBeGreaterThan(1500);
  expect([...found].filter(([, results]) => results.size > 1)).toEqual([]);
});

it('tells letters apart that differ in more than that', async () => {
  const different = ['a', 'ä', 'á', 'ae', 'æ', 'o', 'ø', 'd', 'đ', 'n', 'ñ', 'и', 'й', 'ε', 'έ', 'e', 'ー', '가', '각'];
  const texts = await inDatabase("locale 'C'", (sql) => foldedTexts(sql, different));
  expect(new Set(texts).size).toBe(different.length);
});

it('does not depend on the locale of the database, or on its provider', async () => {
  const kinds = await inDatabase("locale 'C'", async (sql) => {
    const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::integer as version`;
    const libc = await sql<{ name: string }[]>`
      select distinct collcollate as name from pg_collation
      where collprovider = 'c' and collcollate ~* '^(C|C\\.utf-?8|(en_US|tr_TR|de_DE|lt_LT)\\.utf-?8)$'`;
    return [
      ...libc.map(({ name }) => `locale '${name}' locale_provider libc`),
      ...['und', 'tr', 'lt'].map((locale) => `locale 'C' locale_provider icu icu_locale '${locale}'`),
      ...(row!.version >= 170_000 ? ["locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'"] : []),
    ];
  });
  const texts = [
    ...letters,
    'İstanbul',
    'ISPARTA',
    'ısparta',
    'Straße',
    'ΟΔΟΣ',
    'i\u0307\u0301',
    'Ꮳ',
    '𐐨',
    'plain ASCII',
  ];
  const results = [];
  for (const kind of kinds) results.push([kind, await inDatabase(kind, (sql) => foldedTexts(sql, texts))] as const);
  expect(results.length).toBeGreaterThan(3);
  for (const [kind, result] of results) expect([kind, result]).toEqual([kind, results[0]![1]]);
});
