import type { Message } from './message';

/** What came of an attempt to send an event. */
export type Outcome =
  | { readonly taken: true }
  | {
      readonly taken: false;
      /** For operators. It contains nothing of the reply's body, and no address. */
      readonly why: string;
      /** The receiver wants no more events (RFC 9110, section 15.5.11). */
      readonly isGone?: boolean;
      /** How long the receiver wants to be left alone, in milliseconds. */
      readonly retryAfter?: number | undefined;
    };

/** Milliseconds that an attempt may take, with the reply. */
const timeLimit = 10_000;
/** How much of a reply is read, in bytes. The connection is used again only if this is all of it. */
const mostRead = 65_536;

/** Sends an event once. It never rejects. Redirects are not followed: the address is the operator's, and what it points to may not be. */
export async function post(send: typeof fetch, url: string, { headers, body }: Message): Promise<Outcome> {
  try {
    const signal = AbortSignal.timeout(timeLimit);
    const response = await send(url, { method: 'POST', redirect: 'manual', headers, body, signal });
    await readSome(response);
    if (response.ok) return { taken: true };
    const { status } = response;
    const why = `status ${status}${status >= 300 && status < 400 ? ': redirects are not followed' : ''}`;
    return { taken: false, why, isGone: status === 410, retryAfter: retryAfterOf(response) };
  } catch (error) {
    return { taken: false, why: reasonOf(error) };
  }
}

async function readSome({ body }: Response): Promise<void> {
  if (!body) return;
  const reader = body.getReader();
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    read += value.length;
    if (read > mostRead) return void reader.cancel();
  }
}

/** RFC 9110, section 10.2.3: seconds or a date. */
function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** By messages of undici that come without a code. */
const withoutCode: Readonly<Record<string, string>> = {
  'bad port': 'fetch refuses this port',
  'Response does not match the HTTP/1.1 protocol': 'the reply is not HTTP',
};

/** The codes of Node, such as ECONNREFUSED, and of TLS. The messages could name more than operators want in their log. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return `no reply within ${timeLimit / 1000} s`;
  const { code, errors, message } = (cause ?? error) as Error & { code?: string; errors?: { code?: string }[] };
  return code ?? errors?.[0]?.code ?? withoutCode[message.split(' (')[0]!] ?? 'the connection failed';
}
