import { runInNewContext } from 'node:vm';
import { contract } from './support/declared';
import { canRun, engines, match, samplesOf } from './support/patterns';

// The patterns of the contract mean the same to every language, because clients in all of them check values with these patterns.

interface Schema {
  readonly pattern?: string;
  readonly format?: string;
}
const samples = samplesOf(contract.components.schemas);
const patterns = [...new Set(samples.map(({ pattern }) => pattern))];

const limit = { timeout: 10_000 };

/** All schemas of the contract, also those without a name. */
function schemasIn(node: unknown): Schema[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(schemasIn);
  return typeof (node as { pattern?: unknown }).pattern === 'string' ? [node, ...inner] : inner;
}

describe('the patterns of the contract', () => {
  it('are tried here, all of them', () => {
    const all = schemasIn(contract).map(({ pattern }) => pattern);
    expect([...new Set(all)].sort()).toEqual([...patterns].sort());
  });

  it('stand at no schema with a format, to whose type a client could not apply them', () => {
    expect(schemasIn(contract).filter(({ format }) => format !== undefined)).toEqual([]);
  });

  it.each(patterns)('use nothing that means something else elsewhere: %s', (pattern) => {
    expect(pattern).toMatch(/^\^[ -~]+\$$/);
    // Quotes and slashes end a pattern in the source of some languages.
    expect(pattern).not.toMatch(/["'/`]/);
    expect(pattern.match(/\\(?!x[0-9A-F]{2})/g)).toBeNull();
    expect(pattern.match(/\(\?(?!:)/g)).toBeNull();
  });

  it.each(['', 'u'])('decide alike in JavaScript, with the flags "%s"', (flags) => {
    const wrong = samples.filter(({ pattern, text, matches }) => new RegExp(pattern, flags).test(text) !== matches);
    expect(wrong).toEqual([]);
  });

  for (const [name, { command, probe }] of Object.entries(engines)) {
    const runs = canRun(probe) ? it : it.skip;
    runs(
      `decide alike in ${name}`,
      () => {
        const found = match(command, samples);
        expect(samples.map((sample, index) => ({ ...sample, matches: found[index] }))).toEqual(samples);
      },
      130_000,
    );
  }

  it.each(patterns)('need no time that grows with the square of a length: %s', (pattern) => {
    const longs = ['a', ' ', ',', '"', ' , ', '""', 'é'].map((piece) => `${piece.repeat(1_000_000 / piece.length)}\0`);
    // A hundred times what they need. One of the other kind would take hours.
    const test = (text: string) => runInNewContext('new RegExp(pattern, "u").test(text)', { pattern, text }, limit);
    for (const text of longs) expect(test(text)).toBe(false);
  });
});
