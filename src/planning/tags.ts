/**
 * @param tags of a request, trimmed
 * @returns each tag once, without regard to case, in the spelling that comes first
 */
export function distinctTags(tags: readonly string[]): readonly string[] {
  if (tags.length < 2) return tags;
  const spellings = new Map<string, string>();
  for (const tag of tags) if (!spellings.has(tagKey(tag))) spellings.set(tagKey(tag), tag);
  return [...spellings.values()];
}

/**
 * Equal for tags that are the same without regard to case and to the composition of letters. It is stored. So it ends in lower case, like
 * Unicode's case folding: a later version of Unicode may have a new capital for an old letter, and the key of the letter stays.
 */
export const tagKey = (tag: string): string => tag.normalize().toLowerCase().toUpperCase().toLowerCase().normalize();

/** @returns a function that takes a tag off a task's tags: the same object if the tag is not there */
export function withoutTag(tag: string) {
  const gone = tagKey(tag);
  return (tags: readonly string[]): readonly string[] => {
    const kept = tags.filter((each) => tagKey(each) !== gone);
    return kept.length < tags.length ? kept : tags;
  };
}

/**
 * @returns a function that gives a tag another name in a task's tags: the same object if nothing changes. Of two tags that have the new
 * name then, the first stays
 */
export function withTagRenamed(tag: string, name: string) {
  const renamed = tagKey(tag);
  return (tags: readonly string[]): readonly string[] => {
    const isAffected = tags.some((each) => tagKey(each) === renamed && each !== name);
    return isAffected ? distinctTags(tags.map((each) => (tagKey(each) === renamed ? name : each))) : tags;
  };
}
