/**
 * An SQL expression that is the same for all texts that a search takes for the same: whatever the case of their letters (Unicode's
 * full case folding) and however these are put together (canonical equivalence). Applied to both sides, it gives the same result
 * whatever the version of PostgreSQL and the locale of the database are: `casefold` is there only since 18, and the case mappings of
 * other collations are those of their locale.
 *
 * Letters that fold to the same have the same capitals once they were small: ß and ẞ become SS, ﬁ becomes FI, σ and ς become Σ. So
 * does the i without a dot, and the dot on a capital is dropped: what has been typed in capitals does not say which i is meant, and
 * Turkish texts are found by people who type either. Composed afterwards, an ä is one character, which an a is no part of.
 *
 * Plain ASCII is the quick way: it has nothing to compose.
 * @param text an SQL expression of type text, evaluated three times
 */
export function folded(text: string): string {
  const located = `${text} collate "und-x-icu"`;
  return `case when octet_length(${text}) = char_length(${text}) then upper(${located})
    else replace(normalize(upper(lower(${located}))), 'İ', 'I') end`;
}
