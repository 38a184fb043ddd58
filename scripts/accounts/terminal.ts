import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Whether a person is there who can be asked. */
export const isTerminal = (): boolean => process.stdin.isTTY === true;

/** @returns whether the person has answered yes */
export async function confirm(question: string): Promise<boolean> {
  return /^y(es)?$/i.test((await ask(`${question} [y/N] `, process.stderr)).trim());
}

/** A new password: asked for twice without showing it, or all of standard input without the line end. */
export async function readPassword(): Promise<string> {
  if (!isTerminal()) return (await text(process.stdin)).replace(/\r?\n$/, '');
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const password = await ask('New password: ', hidden);
  if ((await ask('The same again: ', hidden)) !== password)
    throw new Error('The two passwords differ. Nothing was changed.');
  return password;
}

/** @param echo where what is typed is shown */
function ask(question: string, echo: Writable): Promise<string> {
  // Standard output is for what scripts read.
  if (echo !== process.stderr) process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output: echo, terminal: true });
  return new Promise((resolve, reject) => {
    lines.on('close', () => {
      if (echo !== process.stderr) process.stderr.write('\n');
      reject(new Error('Nothing was changed.'));
    });
    lines.question(echo === process.stderr ? question : '', (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
