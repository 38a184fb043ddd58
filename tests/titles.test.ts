import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { operationTable } from '../generated/operations';

// A test about an operation is `it('STATUS what for', …)` in `describe('operationId', …)`.

const files = (readdirSync(__dirname, { recursive: true }) as string[]).filter((name) => name.endsWith('.test.ts'));

/** The name of the function that is called, and its title: of `it.each(…)('title', …)` as well. */
function titleOf(call: ts.CallExpression): readonly [name: string, title: string] | undefined {
  const [title] = call.arguments;
  if (!title || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return undefined;
  return [/^\w*/.exec(call.expression.getText())![0], title.getText().slice(1, -1)];
}

/** The titles of the tests in blocks whose title begins with an operationId. */
function titlesIn(file: string): { readonly file: string; readonly operation: string; readonly title: string }[] {
  const source = ts.createSourceFile(file, readFileSync(join(__dirname, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const titles: ReturnType<typeof titlesIn> = [];
  const read = (node: ts.Node, operation?: string): void => {
    const [name, title] = (ts.isCallExpression(node) && titleOf(node)) || ['', ''];
    if (operation && name === 'it') titles.push({ file, operation, title });
    const [first = ''] = title.split(/[ ,]/);
    const inside = name === 'describe' && Object.hasOwn(operationTable, first) ? first : operation;
    ts.forEachChild(node, (child) => read(child, inside));
  };
  read(source);
  return titles;
}

it('the title of each test of an operation begins with the status', () => {
  const titles = files.flatMap(titlesIn);
  expect(titles.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['createTasks', 'logIn', 'listTasks']),
  );
  expect(titles.filter(({ title }) => !/^(\d{3}|%i|\$\{\w+\})[ ,]/.test(title))).toEqual([]);
});
