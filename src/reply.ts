import type { Context } from 'koa';
import type { AnyReply } from './contract';
import { problemDocument, problemHeaders, problemMediaType } from './problem';

/** Writes a reply, or a refusal as a problem document. */
export function send(context: Context, reply: AnyReply): void {
  context.status = reply.status;
  if ('problem' in reply) {
    context.set(problemHeaders(reply));
    context.body = problemDocument(reply, context.state.requestId);
    context.type = problemMediaType;
  } else {
    context.body = reply.body ?? null;
  }
  for (const [name, value] of Object.entries(reply.headers ?? {})) if (value !== undefined) context.set(name, value);
}
