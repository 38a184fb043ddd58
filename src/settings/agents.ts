import { readVariables } from './config';
import { type Read, required, SettingsError, webAddress, wholeNumber } from './values';

/** How the bridge for local agents (`npm run mcp`) reaches the service. */
export interface BridgeSettings {
  /** The address of the service, without a slash at its end. */
  readonly url: string;
  readonly token: string;
}

/** @throws SettingsError */
export function readBridgeSettings(): BridgeSettings {
  const variables = readVariables();
  const read: Read = (name) => variables[name]?.trim() || undefined;
  const token = read('TASKFLOW_TOKEN');
  if (token === undefined)
    throw required('TASKFLOW_TOKEN', 'so that the service knows whose tasks the agent may reach');
  if (!/^[!-~]+$/.test(token))
    throw new SettingsError('TASKFLOW_TOKEN has spaces or other characters that no token has.');
  const port = wholeNumber('PORT', read('PORT') ?? '8000', 0, 65_535);
  const url = webAddress('TASKFLOW_URL', read('TASKFLOW_URL')) ?? `http://localhost:${port}`;
  return { url: url.replace(/\/+$/, ''), token };
}
