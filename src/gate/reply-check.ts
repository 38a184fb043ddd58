import type { AnyReply, OperationId } from '../base/contract';
import { problemDocument, problemMediaType } from '../base/problem';
import { eventStreamMediaType } from '../events/messages';

/** @returns how a reply breaks the contract; undefined when it does not */
export type ReplyCheck = (operationId: OperationId, reply: AnyReply, requestId: string) => string | undefined;

/** For development and tests. Production does not load the validators of replies. */
export function createReplyCheck(): ReplyCheck {
  const { replyValidators } =
    require('../../generated/reply-validators') as typeof import('../../generated/reply-validators');
  return (operationId, reply, requestId) => {
    const declared = replyValidators[operationId]?.[reply.status];
    const isProblem = 'problem' in reply;
    const body = isProblem ? problemDocument(reply, requestId) : reply.body;
    if (declared === undefined) return `status ${reply.status} is not declared`;
    if (declared === null) return body === undefined ? undefined : `status ${reply.status} has no body`;
    if (isProblem !== (declared.mediaType === problemMediaType))
      return `status ${reply.status} is ${declared.mediaType}`;
    if (!isProblem && reply.parts) {
      const { mediaType } = reply.parts;
      const isDeclared = mediaType === declared.mediaType || declared.others?.includes(mediaType);
      return isDeclared ? undefined : `status ${reply.status} is not ${mediaType}`;
    }
    const streams = !isProblem && reply.stream !== undefined;
    if (streams !== (declared.mediaType === eventStreamMediaType))
      return `status ${reply.status} is ${declared.mediaType}`;
    if (streams) return undefined;
    // The body as the client gets it: JSON leaves out and converts some values.
    if (declared.validate(JSON.parse(JSON.stringify(body ?? null)))) return undefined;
    const [error] = declared.validate.errors ?? [];
    return `${error?.instancePath || 'the body'} ${error?.message} ${JSON.stringify(error?.params)}`;
  };
}
