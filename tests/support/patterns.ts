import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './process';

/** A text, and whether it matches a pattern. */
export interface Sample {
  readonly pattern: string;
  readonly text: string;
  readonly matches: boolean;
}

/** Values by the name of their schema: those that match its pattern, and those that do not. */
const values: Readonly<Record<string, readonly [good: readonly string[], bad: readonly string[]]>> = {
  UserId: [
    ['alice', 'Übung 🎉', 'a\tb\r\nc', '\u{10ffff}\uffff\ufeff', '\u0001\u0085\u2028'],
    ['\0', 'a\0b', '🎉\0'],
  ],
  TaskTitle: [
    // The service refuses U+00A0 alone: more is blank to it than a pattern can say in all languages.
    ['Buy milk', ' x', '\n🎉\n', 'Übung 🎉', 'a\nb', 'é', '\u0001', '\u00a0', '𝒳', '\u2028'],
    ['', ' ', '\t\n\v\f\r ', '\0', 'a\0', '\0a', ' \0a', 'a\0b', '🎉\0', 'a\n\0'],
  ],
  TaskDescription: [
    ['', ' ', 'Two litres\n', '🎉', '\u{10ffff}\uffff', 'é\u0301'],
    ['\0', 'a\0', '\0🎉', 'a\n\0\n'],
  ],
  AccessTokenName: [
    ['Backup script', ' x', '\n x \r\n', 'Übung 🎉', 'a b  ', 'a\n', '\u0085', '\u202e'],
    ['', ' ', '\t\n\v\f\r ', '\0', 'a\0', '\0a', '🎉\0', '\u0001', 'a\u001b[31m', 'a\u007f', 'a\nb', 'a\tb', '\na\nb '],
  ],
  SearchText: [
    ['', 'milk', '%_\\', '🎉', 'İ'],
    ['\0', 'a\0b'],
  ],
  EntityTags: [
    ['*', '""', '"7"', 'W/"7"', '"1", W/"2" ,"3"', ' "1",, "2",', ',"1"', '"!#~"'],
    ['', '7', '"7', '7"', '"a b"', '"é"', '**', '*, "7"', 'w/"7"', '"1" "2"', '"🎉"', '"\0"'],
  ],
  EntityTag: [
    ['"7"', '"!"', '"#~"'],
    ['""', '7', 'W/"7"', '"a b"', '"7""', '"é"', ' "7"'],
  ],
  RequestKey: [
    ['a', '!~', 'x'.repeat(255), '0199d1c5-8a3e'],
    ['', ' ', 'a b', 'x'.repeat(256), 'é', '🎉', 'a\0'],
  ],
  TagCursor: [
    ['SE9NRQ', 'w4RQRkVM', '_-'],
    ['', 'SE9N RQ==', 'a+b'],
  ],
  SyncToken: [
    [`${'aZ09_-'.repeat(7)}aZ0A`, `${'A'.repeat(45)}w`],
    ['', 'A'.repeat(45), `${'A'.repeat(45)}B`, 'é'],
  ],
  Cursor: [
    ['8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ', 'A'.repeat(31), '_-'.repeat(600)],
    ['', 'A'.repeat(30), `${'A'.repeat(37)}=`, `${'+'.repeat(37)}A`, `${'é'.repeat(37)}A`],
  ],
  RequestId: [
    ['A-b.c_d~e:f', '0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40'],
    ['', 'a b', 'a/b', 'a"b', 'é', '🎉', '\0'],
  ],
  RatePolicy: [
    ['"requests";q=600;w=60', '"log-ins";q=1;w=1'],
    ['requests;q=1;w=1', '"a";q=0;w=1', '"A";q=1;w=1', ''],
  ],
  RateStanding: [
    ['"requests";r=0;t=42', '"log-ins";r=599;t=0'],
    ['"a";r=01;t=1', '"a";r=1', '"a";r=;t=', "'a';r=1;t=1"],
  ],
};

/** @param schemas of the contract, of which each with a pattern needs values here */
export function samplesOf(schemas: Readonly<Record<string, { readonly pattern?: string }>>): Sample[] {
  return Object.entries(schemas).flatMap(([name, { pattern }]) => {
    if (pattern === undefined) return [];
    const [good, bad] = values[name] ?? [[], []];
    if (good.length * bad.length === 0) throw new Error(`Give the pattern of ${name} good and bad values here.`);
    const sample = (matches: boolean) => (text: string) => ({ pattern, text, matches });
    return [...good.map(sample(true)), ...bad.map(sample(false))];
  });
}

const fixture = (name: string) => join(projectRoot, 'tests', 'fixtures', 'patterns', name);

/** What matches patterns outside of JavaScript: a command, and one that ends well where the machine can run it. */
export const engines: Readonly<
  Record<string, { readonly command: readonly string[]; readonly probe: readonly string[] }>
> = {
  Python: { command: ['python3', fixture('match.py')], probe: ['python3', '--version'] },
  'Go (RE2)': { command: ['go', 'run', fixture('match.go')], probe: ['go', 'version'] },
  Java: { command: ['java', fixture('Match.java')], probe: ['javac', '-version'] },
  ...Object.fromEntries(
    [
      ['PCRE', '0'],
      ['PCRE, with its option UTF', '0x00080000'],
    ].map(([name, options]) => [
      name,
      {
        command: ['python3', fixture('match_pcre.py'), options!],
        probe: ['python3', '-c', 'from ctypes.util import find_library; exit(not find_library("pcre2-8"))'],
      },
    ]),
  ),
};

export const canRun = ([program, ...args]: readonly string[]): boolean => spawnSync(program!, args).status === 0;

/** Has a program of the fixtures match all samples: a line with pattern and text for each, and a line with 1 or 0 back. */
export function match([program, ...args]: readonly string[], samples: readonly Sample[]): boolean[] {
  const encoded = (text: string) => Buffer.from(text).toString('base64');
  const input = samples.map(({ pattern, text }) => `${encoded(pattern)}\t${encoded(text)}\n`).join('');
  const { status, stdout, stderr, error } = spawnSync(program!, args, { input, encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw error ?? new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim() === '1');
}
