import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from './process';

const others = ['react', 'react-dom', 'scheduler', 'csstype', '@tanstack/react-query', '@tanstack/query-core'];
const types = ['@types/react', '@types/react-dom'];

/** @returns a folder that has the SDK, React and React Query installed */
export function reactConsumer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-sdk-react-'));
  const place = (name: string) => join(folder, 'node_modules', name);
  cpSync(join(projectRoot, 'generated', 'sdk'), place('@taskflow/sdk'), { recursive: true });
  for (const name of [...others, ...types]) {
    mkdirSync(dirname(place(name)), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules', name), place(name));
  }
  return folder;
}
