import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { workingFolder } from '../base/paths';
import { SettingsError } from './values';

/** Settings that may contain a secret. Each may be in a file instead, whose path is in the variable of this name and `_FILE`. */
export const secretSettings = [
  ...['DATABASE_URL', 'NEON_DATABASE_URL', 'DIRECT_DATABASE_URL', 'BETTER_AUTH_SECRET', 'BETTER_AUTH_SECRET_PREVIOUS'],
  ...['EVENTS_URL', 'EVENTS_SECRET', 'DAPR_API_TOKEN', 'TASKFLOW_TOKEN'],
  ...['HTTPS_PROXY', 'HTTP_PROXY', 'OTEL_EXPORTER_OTLP_HEADERS'],
];

/** @returns the other variable that may set the same secret: by its value, or by the file that has it; an empty text for other settings */
export function otherFormOf(name: string): string {
  if (secretSettings.includes(name)) return `${name}_FILE`;
  const setting = name.replace(/_FILE$/, '');
  return setting !== name && secretSettings.includes(setting) ? setting : '';
}

/**
 * Reads the secrets that are in files. From then on they are as if their own variables had been set, also for other processes of the
 * service and for the OpenTelemetry SDK.
 * @param variables changed by this
 * @throws SettingsError with a sentence for each file that cannot be used. It never contains what is in the file.
 */
export function readSecretFiles(variables: NodeJS.ProcessEnv): void {
  const faults: string[] = [];
  for (const name of secretSettings) {
    const file = variables[`${name}_FILE`]?.trim();
    if (!file) continue;
    try {
      if (variables[name]) {
        throw new SettingsError(`${name} and ${name}_FILE are both set: remove one of them.`);
      }
      variables[name] = readSecret(`${name}_FILE`, resolve(workingFolder, file));
      delete variables[`${name}_FILE`];
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
}

/** Programs that write secrets into files end them with a line end, which is no part of the secret. */
function readSecret(setting: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'which does not exist' : `which cannot be read (${code})`;
    throw new SettingsError(`${setting} is ${file}, ${why}. Name a file that the user of the service may read.`);
  }
  const text = textOf(bytes)?.replace(/[\r\n]+$/, '');
  if (text === undefined || text.includes('\0')) {
    throw new SettingsError(`${setting} is ${file}, which is not text in UTF-8. Write the secret into it as text.`);
  }
  if (text.trim() === '') {
    throw new SettingsError(`${setting} is ${file}, which is empty. Write the secret into it.`);
  }
  return text;
}

function textOf(bytes: Buffer): string | undefined {
  try {
    // Removes a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
