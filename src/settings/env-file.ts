import { lstatSync, readFileSync } from 'node:fs';
import { refuseUntrusted } from '../base/trusted-files';
import { SettingsError } from './values';

/** One setting: NAME=value, perhaps with a comment after it. A value in quotes may have several lines. */
const setting =
  /(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:(["'`])(.*?)\2|([^"'`#\s][^\r\n]*?)?)(?:[ \t]+#[^\r\n]*|(?<=[=\s])#[^\r\n]*)?[ \t]*(?=[\r\n]|$)/suy;
/** White space and comments between settings. */
const gap = /[\s]*(?:#[^\r\n]*(?=[\r\n]|$)\s*)*/uy;

/**
 * Reads the settings in a file. Node's own `process.loadEnvFile` would lose settings silently, even `ENVIRONMENT=production`: it counts
 * a byte order mark as a part of the first name, skips lines that it does not understand, and cuts values at a `#`.
 * @returns the last value of each name; an empty object when there is no such file
 * @throws SettingsError with a sentence when the file cannot be read, or with the number of a line that is not a setting
 */
export function readEnvFile(file: string): Record<string, string> {
  if (!lstatSync(file, { throwIfNoEntry: false })) return {};
  const text = readText(file);
  const values: Record<string, string> = {};
  for (let at = endOf(gap, text, 0); at < text.length; at = endOf(gap, text, setting.lastIndex)) {
    setting.lastIndex = at;
    const found = setting.exec(text);
    const [, name, , quoted, bare] = found ?? [];
    // A quote that is never closed would swallow the settings below it.
    if (
      name === undefined ||
      /[\r\n]\s*(?:export\s+)?[A-Z_]{3,}\s*=/.test(quoted ?? '') ||
      /[^\\\s]#/.test(bare ?? '')
    ) {
      const line = text.slice(0, at).split(/\r\n?|\n/).length;
      const remedy = 'Write NAME=value, in quotes that are closed if the value has quotes, # or line breaks in it';
      throw new SettingsError(`Line ${line} of ${file} is not a setting. ${remedy}.`);
    }
    values[name] = found![2] === '"' ? quoted!.replaceAll('\\n', '\n') : (quoted ?? bare ?? '');
  }
  return values;
}

/** @returns where a match that starts at `from` ends */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.exec(text);
  return pattern.lastIndex;
}

function readText(file: string): string {
  try {
    refuseUntrusted(file, { alternative: 'move it away' });
  } catch (error) {
    throw new SettingsError((error as Error).message);
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new SettingsError(
      `${file} cannot be read (${(error as Error).message}). Make it a file that this user may read, or remove it.`,
    );
  }
  try {
    // TextDecoder removes a byte order mark.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {}
  throw new SettingsError(
    `${file} is not text in UTF-8. Save it as UTF-8: some editors and PowerShell's ">" write UTF-16.`,
  );
}
