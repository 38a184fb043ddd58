import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFolder } from '../../scripts/example/install';
import { projectRoot } from '../support/process';
import { serviceSettingsFor } from './support/better-auth';

// docs/better-auth.md has its pieces from the files that are built and used in a browser.

const guide = readFileSync(join(projectRoot, 'docs', 'better-auth.md'), 'utf8');
const inExample = (file: string) => readFileSync(join(exampleFolder, file), 'utf8');
const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(join(exampleFolder, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const { dependencies, devDependencies, scripts } = JSON.parse(inExample('package.json'));

/** What the guide leaves to docs/agents.md. */
const withoutAgents = (text: string) =>
  text.replace("import { agents } from './agents.ts';\n", '').replace(', ...agents', '');

describe('docs/better-auth.md', () => {
  it('shows the files of the example, each whole', () => {
    const shown = [...guide.matchAll(/^`(\S+)`\n\n```\w+\n(.*?)^```$/gms)].map(([, file, text]) => [file, text]);
    const names = shown.map(([file]) => file!);
    expect(names).toEqual([
      ...['.env.example', 'lib/auth.ts', 'app/api/auth/[...all]/route.ts', 'lib/migrate.mjs', 'lib/access-token.ts'],
      ...['app/api/auth/token/route.ts', 'lib/tasks.ts', 'components/providers.tsx', 'lib/server-tasks.ts'],
      ...['app/page.tsx', 'lib/task-fetch.ts'],
    ]);
    const plain = readFileSync(join(__dirname, 'fixtures', 'task-fetch.ts'), 'utf8');
    expect(shown).toEqual(
      names.map((file) => [file, file === 'lib/task-fetch.ts' ? plain : withoutAgents(inExample(file))]),
    );
    expect(guide.match(/^```(ts|tsx|js)$/gm)).toHaveLength(names.length - 1);
  });

  it('has every package that the files need to be installed, and the versions that are tested', () => {
    const commands = guide.match(/^npm install .*$/gm)!.join(' ');
    const commandForAgents = 'npm install @better-auth/mcp @better-auth/cimd @better-auth/oauth-provider';
    expect(readFileSync(join(projectRoot, 'docs', 'agents.md'), 'utf8')).toContain(commandForAgents);
    const nextApp = ['next', 'react', 'react-dom', 'typescript', '@types/node', '@types/react', '@types/react-dom'];
    const needed = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => ![...nextApp, ...commandForAgents.split(' ')].includes(name),
    );
    for (const name of needed) expect(commands).toContain(name === '@taskflow/sdk' ? 'taskflow-sdk-' : name);
    expect(guide).toContain(`Next.js ${dependencies.next} and better-auth ${dependencies['better-auth']}`);
    expect(guide).toContain(`"migrate": ${JSON.stringify(scripts.migrate)}`);
  });

  it('has the settings of the service for both ways of signing', () => {
    const { AUTH_MODE, BETTER_AUTH_URL } = serviceSettingsFor('jwks', 'http://localhost:3000') as Record<
      string,
      string
    >;
    expect(guide).toContain(`AUTH_MODE=${AUTH_MODE} BETTER_AUTH_URL=${BETTER_AUTH_URL} npm start`);
    expect(Object.keys(serviceSettingsFor('secret', ''))).toEqual(['BETTER_AUTH_SECRET']);
  });
});

it('every variable that the example reads is in its .env.example, and no other', () => {
  const read = sources
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .flatMap((name) => [...inExample(name).matchAll(/process\.env\.(\w+)/g)].map(([, variable]) => variable!));
  const named = [...inExample('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, variable]) => variable!);
  // Better Auth reads its own.
  expect([...new Set([...read, 'BETTER_AUTH_SECRET', 'BETTER_AUTH_URL'])].sort()).toEqual(named.sort());
});

it('the example reads nothing that is fixed when it is built', () => {
  for (const name of sources.filter((file) => /\.tsx?$/.test(file)))
    expect(inExample(name)).not.toContain('NEXT_PUBLIC');
});
