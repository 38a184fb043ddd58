import { type ParseArgsConfig, parseArgs } from 'node:util';
import { print, printError } from './printable';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Known extends Options> = ReturnType<typeof parseArgs<{ options: Known }>>['values'];

interface CommandLine<Known extends Options> {
  readonly values: Values<Known>;
  /** The words that belong to no option. */
  readonly words: readonly string[];
}

const help = { type: 'boolean', short: 'h' } as const;

/**
 * Reads the arguments of this process. With `--help` it prints the usage and ends the process. Arguments that are not understood end it with
 * a sentence and the exit code 2. Values are not repeated: one may be a token.
 * @param usage begins with `Usage: `
 * @param mostWords how many words may stand beside the options
 */
export function readCommandLine<const Known extends Options>(
  usage: string,
  options: Known,
  mostWords = 0,
): CommandLine<Known> {
  const known: Options = { ...options, help };
  const config = { options: known, allowPositionals: true, strict: false } as const;
  const { values, positionals: words, tokens } = parseArgs({ ...config, tokens: true });
  if (values.help === true) {
    print(usage);
    process.exit(0);
  }
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const type = Object.hasOwn(known, token.name) ? known[token.name]!.type : undefined;
    // A single `-` is standard input.
    const looksLikeOption = !inlineValue && value !== undefined && /^-./.test(value);
    if (type === undefined) refuseCommandLine(`There is no option ${rawName}.`, usage);
    if (type === 'boolean' && value !== undefined) refuseCommandLine(`${rawName} takes no value.`, usage);
    if (type === 'string' && (!value || looksLikeOption)) refuseCommandLine(`${rawName} needs a value.`, usage);
  }
  if (words.length > mostWords) {
    const taken = Object.keys(options).length > 0 ? 'options only' : 'none';
    refuseCommandLine(`There are too many arguments${mostWords > 0 ? '' : `: it takes ${taken}`}.`, usage);
  }
  return { values: values as Values<Known>, words };
}

/** Ends the process because of its arguments. @param sentence what is wrong with them */
export function refuseCommandLine(sentence: string, usage: string): never {
  printError(`${sentence}\n${usage}`);
  process.exit(2);
}
