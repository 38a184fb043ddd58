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

/** Equal for tags that are the same without regard to case and to the composition of letters. */
export const tagKey = (tag: string): string => tag.normalize().toLowerCase().toUpperCase().normalize();
