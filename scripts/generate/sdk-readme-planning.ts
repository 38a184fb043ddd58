/** The section of the SDK's README about due dates. tests/sdk-types.test.ts compiles its example, tests/sdk-readme.test.ts runs it. */
export const readmeOfPlanning = `## Due dates and recurring tasks

A \`due_date\` is a text: a day like \`2026-12-01\`, which is that day everywhere, or a time like \`2026-12-01T12:30:00.000Z\`. Do not make a
\`Date\` of a day: west of Greenwich it would show the day before. \`@taskflow/sdk/planning\` has the functions for it. It needs nothing but
\`Intl\`, and no service.

\`\`\`ts
import { createClient } from '@taskflow/sdk';
import { dayFromToday, dueIn, writeRule } from '@taskflow/sdk/planning';

const client = createClient({ baseUrl: 'https://tasks.example.com', token: 'an access token' });
const time_zone = 'Asia/Karachi';
await client.createTask({ title: 'Pay the rent', due_date: dayFromToday(1, time_zone), time_zone, priority: 'high' });
await client.createTask({ title: 'Call the bank', due_date: '2030-12-01T09:00:00+05:00', time_zone, reminders: [30] });
const recurrence = writeRule({ frequency: 'WEEKLY', byDay: ['MO', 'TH'] });
await client.createTask({ title: 'Water the plants', due_date: dayFromToday(0, time_zone), time_zone, recurrence });
for (const task of await client.listTasks()) {
  const due = dueIn(task, time_zone);
  if (due) console.log(task.title, due.when, due.day, due.time ?? 'all day');
}
\`\`\`

- \`dueIn(task, timeZone?, now?)\` says when a task is due for somebody in a time zone (that of the device when it is left out): \`when\` is
  \`overdue\`, \`today\`, \`tomorrow\`, \`week\` (in two to six days), \`later\`, or \`past\` for a completed task. \`day\` is the day there,
  \`days\` how far away it is, and \`time\` what clocks show there; a task that is due on a day has no \`time\`. It is null for a task without
  a due date.
- \`dayFromToday(days, timeZone?)\` is a day for a \`due_date\`: 0 is today, 1 tomorrow.
- \`writeRule(rule)\` and \`readRule(text)\` turn the parts of a rule into a \`recurrence\`, and back. The parts are \`frequency\`, \`interval\`,
  \`byDay\`, \`byMonthDay\`, \`byMonth\`, \`bySetPosition\`, \`count\` or \`until\`, and \`weekStart\`; \`until\` is a text like a due date.

`;
