import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './support/process';

// What .ci/run says at its end about a step that failed.

const failuresIn = (output: string) =>
  spawnSync(join(projectRoot, '.ci/failures'), { input: output, encoding: 'utf8' }).stdout;

const failedTest = `
  ● listTasks › 200 with all tasks

    expect(received).toEqual(expected) // deep equality

    - Expected  - 1
    + Received  + 1

      Array [
    -   200,
    +   500,
      ]

    \u001b[0m \u001b[90m 71 |\u001b[39m     const reply = 1;
    \u001b[31m>\u001b[39m \u001b[90m 72 |\u001b[39m     expect(reply).toEqual(2);

      at Object.<anonymous> (tests/tasks.test.ts:72:11)
`;

describe('the failures of a step', () => {
  it('are the tests that Jest reports, once each, with their files and what differs', () => {
    const waited = '\n  ● getTask › 404\n\n    Waited 60 seconds in vain\n\n      at tests/trash.test.ts:1:1\n';
    const output = [
      `PASS tests/ids.test.ts\n  ● Console\n\nFAIL tests/tasks.test.ts (5.1 s)${failedTest}PASS tests/lists.test.ts`,
      `FAIL tests/trash.test.ts${waited}\nSummary of all failing tests\nFAIL tests/tasks.test.ts (5.1 s)${failedTest}`,
      'Tests:       2 failed, 3 passed, 5 total\n',
    ];
    expect(failuresIn(output.join('\n'))).toBe(
      [
        'tests/tasks.test.ts  ● listTasks › 200 with all tasks',
        '    -   200,',
        '    +   500,',
        'tests/trash.test.ts  ● getTask › 404',
        '    Waited 60 seconds in vain\n',
      ].join('\n'),
    );
  });

  it('are the last lines of another program', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
    expect(failuresIn(`${lines.join('\n')}\n`)).toBe(`${lines.slice(-10).join('\n')}\n`);
  });
});
