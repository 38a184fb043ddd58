import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './process';

/** The block of code in docs/agents.md that has a text, with the address of the running service. */
export function agentsBlock(text: string, url: string): string {
  const page = readFileSync(join(projectRoot, 'docs', 'agents.md'), 'utf8');
  const blocks = [...page.matchAll(/^```\w+\n(.*?)^```/gms)].map(([, block]) => block!);
  return blocks.find((block) => block.includes(text))!.replace('https://tasks.example.com', url);
}
