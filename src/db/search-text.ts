/**
 * Matches 31 combining marks in a row. PostgreSQL's regular expressions have no class for marks, so this one excludes other characters:
 * letters and punctuation by class, and ranges without marks, such as symbols and emoji, by their numbers.
 */
const manyMarks =
  '[^\\u0001-\\u02ff\\u2000-\\u20cf\\u2100-\\u2bff\\U0001f000-\\U0001faff[:alnum:][:punct:][:space:]]{31}';

/**
 * An SQL expression that has the same value for texts that a search treats as equal: texts that differ only in the case of letters
 * (Unicode's full case folding), or in how letters and marks are composed (canonical equivalence). It does not depend on the version of
 * PostgreSQL or the locale of the database: `casefold` exists only since version 18, and other collations map case by their locale.
 *
 * First lower case, then upper case: so ß and ẞ become SS, ﬁ becomes FI, σ and ς become Σ. The i without a dot becomes I, too,
 * and İ loses its dot: people search Turkish texts with either i. The text is composed at the end, so that ä is one character and does
 * not contain an a.
 *
 * Plain ASCII needs no composing, and is quicker. A text with more than 30 marks in a row is not composed, because PostgreSQL sorts
 * marks in quadratic time. No language needs so many: Unicode's Stream-Safe Text Format has the same limit
 * (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
 * @param text an SQL expression of type text, evaluated up to four times
 */
export function folded(text: string): string {
  const collated = `${text} collate "und-x-icu"`;
  // `upper` for ASCII is in a subquery, because one expression cannot have two collations.
  return `case when octet_length(${text}) = char_length(${text}) then (select upper(${text} collate "C"))
    when ${collated} ~ '${manyMarks}' then upper(lower(${collated}))
    else replace(normalize(upper(lower(${collated}))), 'İ', 'I') end`;
}

/** How much work a search may do in one statement, in the units of `taskWork`: 80 ms. */
export const maxSearchWork = 6_000_000;

/**
 * An SQL expression for the most work that it can take to search a task. A unit is the time to fold one ASCII letter: 13 ns on a core of
 * 2.5 GHz. Measured for texts with other letters: 6 units a character, and up to 36 more for each further byte of the character in UTF-8
 * (if marks have to be sorted; German and Korean take a tenth of that). Comparing takes up to 1/40 unit for each pair of a byte of the
 * task and a byte of the searched text, if the searched text nearly matches everywhere.
 * @param searchedBytes an SQL expression for the length of the folded text that is searched for
 */
export function taskWork(searchedBytes: string): string {
  const work = (text: string) => `${foldingWork(text)} + octet_length(${text}) * ${searchedBytes} / 40`;
  return `${workOfTask} + ${work('title')} + coalesce(${work('description')}, 0)`;
}
/** An SQL expression for the most work that it can take to fold a text. */
export const foldingWork = (
  text: string,
) => `case when octet_length(${text}) = char_length(${text}) then octet_length(${text})
    else 36 * octet_length(${text}) - 30 * char_length(${text}) end`;
/** The work for a task with the shortest texts. */
const workOfTask = 200;
/** An SQL expression for the lowest possible `taskWork`. It does not read long texts, which PostgreSQL stores outside the rows. */
export const leastTaskWork = `${workOfTask} + octet_length(title) + coalesce(octet_length(description), 0)`;
