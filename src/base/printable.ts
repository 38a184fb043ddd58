// Makes texts safe for a log or a terminal. They come from tokens, paths, errors and settings, so anybody may have written them.

/**
 * Characters that JSON does not escape, but that change what a terminal shows: control characters (DEL and C1), format characters such
 * as direction marks (Unicode category Cf), unpaired surrogates, and separators of lines and paragraphs.
 */
const beyondJson = '\\u007f-\\u009f\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}';
const inText = new RegExp(`[\\u0000-\\u001f${beyondJson}]`, 'gu');
const inLines = new RegExp(`[\\u0000-\\u0009\\u000b-\\u001f${beyondJson}]`, 'gu');
const inJson = new RegExp(`[${beyondJson}]`, 'gu');

/** Escapes the control characters of a text, such as `\u001b`, so that it stays on one line. */
export const printable = (text: string): string => text.replace(inText, escaped);

/** The same for a text of several lines: line feeds stay. */
export const printableLines = (text: string): string => text.replace(inLines, escaped);

/**
 * The same for lines of JSON, whose values stay the same (RFC 8259, section 7). JSON.stringify escapes only the characters below
 * U+0020. Nearly all lines are ASCII, and to find that out is quicker than the regular expression.
 */
export function printableJson(lines: string): string {
  const isAscii = Buffer.byteLength(lines) === lines.length;
  return isAscii && !lines.includes('\x7f') ? lines : lines.replace(inJson, escaped);
}

/** Escapes each UTF-16 unit, as JSON does. */
function escaped(character: string): string {
  let text = '';
  for (let index = 0; index < character.length; index += 1)
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return text;
}

/** Prints lines to standard output. */
export const print = (text: string): void => write(process.stdout, text);

/** Prints lines to standard error. */
export const printError = (text: string): void => write(process.stderr, text);

function write(stream: NodeJS.WriteStream, text: string): void {
  if (!stream.listeners('error').includes(noteUnwritten)) stream.on('error', noteUnwritten);
  stream.write(`${printableLines(text)}\n`);
}

/**
 * Without a listener, Node would print a stack. A reader that has read enough, such as `head`, closes the pipe: that is no fault. A
 * service goes on without its output, and listens for these errors itself (log-output.ts).
 */
function noteUnwritten(this: NodeJS.WriteStream, { code, message }: NodeJS.ErrnoException): void {
  if (unwritten || code === 'EPIPE' || this.listenerCount('error') > 1) return;
  unwritten = true;
  // The last word, whatever exit code the command sets.
  process.on('exit', () => {
    process.exitCode = 1;
  });
  if (this !== process.stderr) printError(`The output could not be written: ${message}.`);
}
let unwritten = false;
