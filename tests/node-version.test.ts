import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfNode } from '../src/base/node-version';
import { projectRoot } from './support/process';

// People start the service with the Node that they have. One that has ended still works, and a sentence says what to install.

const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');

it.each(['20.20.2', '18.0.0', '21.7.3', '23.1.0', '25.0.0'])('Node %s has ended', (version) => {
  const major = version.split('.')[0];
  expect(faultOfNode(version)).toBe(
    `Node ${major} has ended: it gets no security fixes any more. Install Node 24 from https://nodejs.org.`,
  );
});

it('Node 22.11.0 is older than what is tested', () => {
  expect(faultOfNode('22.11.0')).toMatch(/^Node 22\.11\.0 is too old: 22\.12 is the oldest .* Install Node 24 /);
});

it.each(['22.12.0', '22.22.0', '24.0.0', '24.21.0', '26.10.0', '27.0.0'])(
  'nothing is said about Node %s',
  (version) => {
    expect(faultOfNode(version)).toBeUndefined();
  },
);

it.each(['package.json', 'Dockerfile', 'deploy/systemd/taskflow.service', 'docs/operations.md'])(
  "%s starts the service with a limit of V8's young generation, which Node 24 makes four times as large as Node 22",
  (file) => {
    const starts = read(file).match(/^.*(?:bin\/taskflow\.js start\b|\bdist\/src\/main\.js\b).*$/gm)!;
    expect(starts).toHaveLength(1);
    expect(starts[0]).toMatch(/node"?,? "?--max-semi-space-size=16"?,? /);
  },
);

it('the versions are those of package.json and .nvmrc', () => {
  expect(JSON.parse(read('package.json')).engines).toEqual({ node: '>=22.12.0' });
  expect(read('.nvmrc')).toBe('24\n');
});
