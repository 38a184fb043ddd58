import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { atEnd } from '../program';
import type { Ask, UsersFigures } from './users-child';

export type { UsersFigures } from './users-child';

/** Starts the process of the users who do nothing unusual. @returns what has them send requests for so many seconds */
export function startUsers(): (ask: Ask) => Promise<UsersFigures> {
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const child = fork(join(__dirname, 'users-child.ts'), { execArgv: ['--import', loader] });
  atEnd(() => child.kill('SIGKILL'));
  return (ask) =>
    new Promise((resolve, reject) => {
      const ended = () => reject(new Error('The process of the users has ended.'));
      child.once('exit', ended);
      child.once('message', (figures) => {
        child.off('exit', ended);
        resolve(figures as UsersFigures);
      });
      child.send(ask);
    });
}
