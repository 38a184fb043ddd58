import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Settings } from './config';

/** JSON lines to standard output, or the same in colour when a person looks on. */
export function createLog({ logLevel, environment }: Pick<Settings, 'logLevel' | 'environment'>): Logger {
  const options = { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!process.stdout.isTTY || environment === 'production') return pino(options);
  const ignore = 'request_id,duration_ms,operation,method,path,status,user';
  return pino(options, pretty({ sync: true, ignore, translateTime: 'HH:MM:ss', messageFormat: readable }));
}

function readable(line: Record<string, unknown>, messageKey: string): string {
  if (line[messageKey] !== 'request') return String(line[messageKey]);
  const { method, path, status, duration_ms, operation = '-', user = '-', request_id } = line;
  return `${method} ${path} ${status} ${duration_ms} ms  ${operation}  ${user}  ${request_id}`;
}
