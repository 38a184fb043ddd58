import { pino } from 'pino';
import { type LoggedRequest, requestLog, rounded } from '../src/base/log';
import { logForm } from '../src/base/log-output';
import { printableJson } from '../src/base/printable';

// The line of a request is put together without pino, and has to be the line that pino itself writes for the same fields.

const listed: LoggedRequest = {
  method: 'GET',
  status: 200,
  requestId: '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55',
  trace: { traceId: '0af7651916cd43dd8448eb211c80319c' },
  path: '/api/tasks',
  operationId: 'listTasks',
  user: 'alice',
  refusedCall: undefined,
  databaseTime: 0.25,
  error: undefined,
};
/** performance.now() at the beginning and at the end. */
const [started, ended] = [1000.1, 1012.3456789];

/** The line as the service writes it, and as pino does, with their times replaced. */
function linesOf(logged: LoggedRequest): string[] {
  const lines: string[] = [];
  const log = pino(logForm, { write: (line: string) => void lines.push(printableJson(line)) });
  requestLog(log)(logged, started, ended);
  const { method, status, requestId, trace, path, operationId, user, refusedCall, databaseTime, error } = logged;
  log.info(
    {
      ...{ request_id: requestId, trace_id: trace?.traceId, operation: operationId, method, path },
      ...{
        status,
        duration_ms: rounded(ended - started),
        database_ms: rounded(databaseTime),
        user,
        ...(refusedCall && { call_status: refusedCall.status, call_code: refusedCall.code }),
        ...(error instanceof Error && { error: { message: error.message, code: (error as { code?: string }).code } }),
      },
    },
    'request',
  );
  return lines.map((line) => line.replace(/"time":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/, '"time":"then"'));
}

const texts = [
  'alice',
  'a"b',
  'a\\b',
  'a\\"b\\',
  '"}\n{"level":60,"msg":"forged"}',
  ...['\0', '\b', '\t', '\n', '\r', '\x1b', '\x1f', '\x7f', '\x85'].map((control) => `a${control}b`),
  ...['\ud800', '\udc00', '\ud800a\udc00', '\u2028', '\u2029', '\u202e', '\ufeff'].map((character) => `a${character}b`),
  '日本語 😀 é',
  '',
];
/** Short texts and long ones: pino writes them in two ways. */
const all = texts.flatMap((text) => [text, `${text}${'x'.repeat(100)}`, `${'é'.repeat(8000)}${text}`]);

describe('the line of a request', () => {
  it.each(all.map((text) => [JSON.stringify(text).slice(0, 40), text.length, text]))(
    'is that of pino where the path and the user are %s (%i characters)',
    (_title, _length, text) => {
      const [ours, pinos] = linesOf({ ...listed, path: `/${text}`, user: text });
      expect(ours).toBe(pinos);
      expect(JSON.parse(ours!)).toMatchObject({ time: 'then', path: `/${text}`, user: text });
    },
  );

  it.each<[string, Partial<LoggedRequest>]>([
    ['without a trace', { trace: undefined }],
    ['without an operation', { operationId: undefined }],
    ['of nobody', { user: undefined }],
    ['without any of them', { trace: undefined, operationId: undefined, user: undefined }],
    ['with another method and status', { method: 'M-SEARCH', status: 503 }],
    ['with long statements', { databaseTime: 123_456.789_012_3 }],
    ['without statements', { databaseTime: 0 }],
    ['with a refused call', { refusedCall: { status: 422, code: 'VALIDATION_ERROR' } }],
    ['with an error', { status: 500, error: new Error('a"b\n\u2028') }],
    ['with a code', { status: 503, error: Object.assign(new Error('No space left'), { code: '53100' }) }],
  ])('is that of pino %s', (_, fields) => {
    const [ours, pinos] = linesOf({ ...listed, ...fields });
    expect(ours).toBe(pinos);
  });
});
