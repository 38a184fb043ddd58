import { hash } from 'node:crypto';
import type { Versions } from '../db/change-attempts';
import type { Task } from '../db/task-columns';

/** The strong entity tag of a task (RFC 9110, section 8.8.3). */
export const entityTag = ({ version }: Task) => `"${version}"`;

/** The strong entity tag of a list of tasks. @param more the other values in the reply */
export function entityTagOf(tasks: readonly Task[], ...more: readonly (string | number | undefined)[]): string {
  let text = more.join();
  for (const { id, version } of tasks) text += `,${id},${version}`;
  return `"${hash('sha1', text, 'base64url')}"`;
}

/**
 * Reads If-Match (RFC 9110, section 13.1.1), which compares strongly: a weak tag matches nothing.
 * @returns the versions that it names; undefined when any version matches
 */
export function versionsIn(ifMatch: string | undefined): Versions {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  return tagsIn(ifMatch).flatMap((tag) => /^"([1-9]\d{0,14})"$/.exec(tag)?.slice(1).map(Number) ?? []);
}

/**
 * Finds a tag of an If-Match that would match if a proxy had not altered it: proxies that compress make a tag weak (nginx), or append
 * the name of the compression (Apache).
 * @returns the altered tag; undefined when there is none
 */
export function alteredTagIn(ifMatch: string, { version }: Task): string | undefined {
  const altered = new RegExp(`^(?:W/"${version}"|(?:W/)?"${version}[-_:;]+[A-Za-z][^"]*")$`);
  return tagsIn(ifMatch).find((each) => altered.test(each));
}

/** Reads If-None-Match (RFC 9110, section 13.1.2), which compares weakly. @returns whether it names this tag: then the reply is a 304 */
export function isNotModified(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch === '*' || tagsIn(ifNoneMatch).some((known) => strong(known) === tag || original(known) === tag);
}

const tagsIn = (text: string): string[] => text.match(/(?:W\/)?"[^"]*"/g) ?? [];
const strong = (tag: string) => tag.replace(/^W\//, '');
/** The tag as the service sent it, before a proxy appended the name of the compression. */
const original = (tag: string) => strong(tag).replace(/--?(?:gzip|br|zstd|deflate)"$/, '"');
