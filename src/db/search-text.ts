/**
 * 31 characters in a row that are marks. Ranges without any, such as lines drawn of signs and emoji, are left out by their numbers,
 * because regular expressions in PostgreSQL have no class for marks.
 */
const manyMarks =
  '[^\\u0001-\\u02ff\\u2000-\\u20cf\\u2100-\\u2bff\\U0001f000-\\U0001faff[:alnum:][:punct:][:space:]]{31}';

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
 * Plain ASCII is the quick way: it has nothing to compose. A text with more than 30 marks on a letter is not composed, because
 * PostgreSQL takes time by the square to put marks in order. No language has so many: Unicode draws the same line (Stream-Safe Text
 * Format, https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
 * @param text an SQL expression of type text, evaluated up to four times
 */
export function folded(text: string): string {
  const located = `${text} collate "und-x-icu"`;
  // In a query of its own, because an expression can name one collation.
  return `case when octet_length(${text}) = char_length(${text}) then (select upper(${text} collate "C"))
    when ${located} ~ '${manyMarks}' then upper(lower(${located}))
    else replace(normalize(upper(lower(${located}))), 'İ', 'I') end`;
}

/** How much a search may look at in a statement, in the units of `taskWork`: 80 ms. */
export const mostSearchWork = 6_000_000;

/**
 * An SQL expression for what it takes at the most to search a task's title and description, in units of what an ASCII letter takes to
 * fold: 13 ns on a core of 2.5 GHz. Measured: a text with other letters takes 6 units a character, and up to 36 more for each byte
 * that UTF-8 needs beyond one a character (marks that have to be put in order; German and Korean take a tenth of it). To compare takes
 * up to a fortieth for each two bytes, one of either text, when the searched text nearly matches everywhere.
 * @param searchedBytes an SQL expression for the length of the folded text that is looked for
 */
export function taskWork(searchedBytes: string): string {
  const folding = (text: string) => `case when octet_length(${text}) = char_length(${text}) then octet_length(${text})
    else 36 * octet_length(${text}) - 30 * char_length(${text}) end`;
  const work = (text: string) => `${folding(text)} + octet_length(${text}) * ${searchedBytes} / 40`;
  return `${workOfTask} + ${work('title')} + coalesce(${work('description')}, 0)`;
}
/** However short the texts are. */
const workOfTask = 200;
/** An SQL expression for the least that `taskWork` can be. It reads no texts that lie apart from their rows. */
export const leastTaskWork = `${workOfTask} + octet_length(title) + coalesce(octet_length(description), 0)`;
