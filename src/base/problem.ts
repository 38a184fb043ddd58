import type { InvalidValue, ProblemCode, ProblemReply } from './contract';

/** The names of the error statuses (RFC 9110, section 15). */
const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export const problemMediaType = 'application/problem+json';

interface ProblemDocument {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly request_id: string;
  readonly errors?: readonly InvalidValue[];
}

/** The body of a refusal (RFC 9457). */
export function problemDocument({ status, problem }: ProblemReply, requestId: string): ProblemDocument {
  const { code, detail, errors } = problem;
  const title = titles[status] ?? 'Error';
  const document = { type: 'about:blank' as const, title, status, detail, code, request_id: requestId };
  return errors ? { ...document, errors } : document;
}

/** The headers that a status needs, unless the reply has its own (RFC 9110, section 15; RFC 6750, section 3). */
export function problemHeaders({ status, problem }: ProblemReply): Record<string, string> {
  if (status === 401) {
    if (problem.code === 'MISSING_TOKEN' || problem.code === 'INVALID_CREDENTIALS')
      return { 'WWW-Authenticate': 'Bearer' };
    // An error_description may have only these characters.
    const description = problem.detail.replace(/[^ !#-[\]-~]/g, "'");
    return { 'WWW-Authenticate': `Bearer error="invalid_token", error_description="${description}"` };
  }
  return status === 429 || status === 503 ? { 'Retry-After': '1' } : {};
}
