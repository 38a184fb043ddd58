import { createHash } from 'node:crypto';
import type { Task, Versions } from '../db/tasks';

/** The strong entity tag of a task (RFC 9110, section 8.8.3). */
export const entityTag = ({ version }: Task) => `"${version}"`;

/** The strong entity tag of several tasks, and of whatever else the reply tells. */
export function entityTagOf(tasks: readonly Task[], ...more: readonly (string | number | undefined)[]): string {
  let text = more.join();
  for (const { id, version } of tasks) text += `,${id},${version}`;
  return `"${createHash('sha1').update(text).digest('base64url')}"`;
}

/**
 * Reads If-Match (RFC 9110, section 13.1.1), which compares strongly: a weak tag matches nothing.
 * @returns the versions that are named; undefined when any will do
 */
export function versionsIn(ifMatch: string | undefined): Versions {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  return tagsIn(ifMatch).flatMap((tag) => /^"([1-9]\d{0,14})"$/.exec(tag)?.slice(1).map(Number) ?? []);
}

/**
 * Finds a tag of an If-Match that would have matched had it come back as it was sent: proxies that compress make it weak (nginx) or
 * put something behind it, such as the name of the coding (Apache).
 * @returns the tag as it came; undefined when there is none
 */
export function alteredTagIn(ifMatch: string, { version }: Task): string | undefined {
  const altered = new RegExp(`^(?:W/"${version}"|(?:W/)?"${version}[-_:;]+[A-Za-z][^"]*")$`);
  return tagsIn(ifMatch).find((each) => altered.test(each));
}

/** Reads If-None-Match (RFC 9110, section 13.1.2), which compares weakly. @returns whether the client has what the tag names */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch === '*' || tagsIn(ifNoneMatch).some((known) => weakly(known) === tag || unaltered(known) === tag);
}

const tagsIn = (text: string): string[] => text.match(/(?:W\/)?"[^"]*"/g) ?? [];
const weakly = (tag: string) => tag.replace(/^W\//, '');
const unaltered = (tag: string) => weakly(tag).replace(/--?(?:gzip|br|zstd|deflate)"$/, '"');
