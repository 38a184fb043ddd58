import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { contract } from './support/declared';
import { projectRoot } from './support/process';

// What docs/troubleshooting.md quotes is what the service says.

const page = readFileSync(join(projectRoot, 'docs', 'troubleshooting.md'), 'utf8');
/** What a browser or a proxy says, in its own words. tests/browser/cross-origin.test.ts provokes those of the browser. */
const saidByOthers = [
  "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  'Request header field … is not allowed by Access-Control-Allow-Headers in preflight response.',
];

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\|(-|\s*You see|\s*`code`|\s*`detail`)/.test(line))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const quotesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, quote]) => quote!);
const isCode = (quote: string) => /^[A-Z]+(_[A-Z]+)+$/.test(quote);
/** The sentences of all columns but the last one, which says what to do. */
const sentences = rows
  .flatMap((cells) => cells.slice(0, -1).flatMap(quotesIn))
  .filter((quote) => /^[A-Z…].* .*[.…a-z]/.test(quote) && !saidByOthers.includes(quote));

/** The texts in a file. What a template puts in is `…`. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const read = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    ts.forEachChild(node, read);
  };
  read(source);
  return texts;
}
const sources = ['src', 'bin'].flatMap((folder) =>
  (readdirSync(join(projectRoot, folder), { recursive: true }) as string[])
    .filter((name) => /\.[jt]s$/.test(name))
    .flatMap((name) => textsIn(join(projectRoot, folder, name))),
);

interface Example {
  readonly value: { readonly code?: string; readonly detail?: string };
}
const examples = Object.values<{ content?: Record<string, { examples?: Record<string, Example> }> }>(
  contract.components.responses as never,
)
  .flatMap(({ content = {} }) => Object.values(content))
  .flatMap(({ examples: named = {} }) => Object.values(named))
  .map(({ value }) => value)
  .filter(({ code }) => code !== undefined);

/** Whether a text is what is quoted, where `…` of either stands for anything. */
function fits(quote: string, text: string): boolean {
  const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = (from: string, end: string) => new RegExp(`^${from.split('…').map(escaped).join('.*')}${end}$`, 's');
  // The page quotes the first sentence of some.
  return pattern(quote, '.*').test(text) || (text.replace(/…/g, '').length > 20 && pattern(text, '').test(quote));
}

it('quotes many sentences', () => {
  expect(sentences.length).toBeGreaterThan(60);
});

it.each([...new Set(sentences)])('quotes what the service says: %s', (sentence) => {
  const said = [...examples.map(({ detail }) => detail!), ...sources];
  expect(said.filter((text) => fits(sentence, text)).slice(0, 1)).toHaveLength(1);
});

it.each(examples.map(({ code, detail }) => [code!, detail!]))(
  'has the code %s; its detail stands beside it: %s',
  (code, detail) => {
    expect(page).toContain(`\`${code}\``);
    for (const [first = '', ...others] of rows) {
      const codes = quotesIn(first).filter(isCode);
      if (codes.length > 0 && others.slice(0, -1).flatMap(quotesIn).includes(detail)) expect(codes).toContain(code);
    }
  },
);
