// What may be written to a log or a terminal. Texts come from tokens, paths, errors and settings, and so from anybody.

/**
 * Characters that do something where they are shown: controls (C0, DEL, C1), what turns the direction of text or cannot be seen
 * (Unicode's category Cf), separators of lines and paragraphs, and halves of a surrogate pair.
 */
const beyondJson = '\\u007f-\\u009f\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}';
const inText = new RegExp(`[\\u0000-\\u001f${beyondJson}]`, 'gu');
const inLines = new RegExp(`[\\u0000-\\u0009\\u000b-\\u001f${beyondJson}]`, 'gu');
const inJson = new RegExp(`[${beyondJson}]`, 'gu');

/** A text from elsewhere with what does something written out, as `\u001b`. It is one line. */
export const printable = (text: string): string => text.replace(inText, escaped);

/** Lines that are put together already: their line feeds stay. */
export const printableLines = (text: string): string => text.replace(inLines, escaped);

/**
 * The same for a line of JSON, whose texts mean what they meant (RFC 8259, section 7); JSON itself escapes no more than C0. Nearly all
 * lines are ASCII, which is known sooner than the expression could look.
 */
export function printableJson(line: string): string {
  const isAscii = Buffer.byteLength(line) === line.length;
  return isAscii && !line.includes('\x7f') ? line : line.replace(inJson, escaped);
}

/** By UTF-16 units, as JSON has it. */
function escaped(character: string): string {
  let text = '';
  for (let index = 0; index < character.length; index += 1)
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return text;
}

/** Prints lines to standard output. */
export const tell = (text: string): void => void process.stdout.write(`${printableLines(text)}\n`);

/** Prints lines to standard error. */
export const complain = (text: string): void => void process.stderr.write(`${printableLines(text)}\n`);
