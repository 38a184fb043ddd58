import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Whether a person can be asked. */
export const isTerminal = (): boolean => process.stdin.isTTY === true;

/** @returns whether the person has answered yes */
export async function confirm(question: string): Promise<boolean> {
  return /^y(es)?$/i.test((await ask(`${question} [y/N] `, process.stderr)).trim());
}

/** Reads a new password: asks for it twice without showing it, or takes all of standard input without the last line end. */
export async function readPassword(): Promise<string> {
  if (!isTerminal()) return (await text(process.stdin)).replace(/\r?\n$/, '');
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const password = await ask('New password: ', hidden);
  if ((await ask('Repeat it: ', hidden)) !== password)
    throw new Error('The two passwords differ. Nothing was changed.');
  return password;
}

/** @param echo shows what the person types */
function ask(question: string, echo: Writable): Promise<string> {
  // Questions go to standard error, because scripts read standard output.
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
