import type { Context } from 'koa';
import type { OperationId } from '../contract';

/** Says what is wrong with the reply in a context, by the contract; undefined when nothing is. */
export type ReplyCheck = (operationId: OperationId, context: Context) => string | undefined;

/** For development and tests. Production does not load the validators of replies. */
export function createReplyCheck(): ReplyCheck {
  const { replyValidators } = require('../../generated/reply-validators') as typeof import('../../generated/reply-validators');
  return (operationId, { status, type, body }) => {
    const declared = replyValidators[operationId]?.[status];
    if (declared === undefined) return `status ${status} is not declared`;
    if (declared === null) return body === null || body === undefined ? undefined : `status ${status} has no body`;
    if (type !== declared.mediaType) return `the media type is ${type}, not ${declared.mediaType}`;
    // As it goes over the wire: what JSON leaves out or changes counts.
    if (declared.validate(JSON.parse(JSON.stringify(body ?? null)))) return undefined;
    const [error] = declared.validate.errors ?? [];
    return `${error?.instancePath || 'the body'} ${error?.message} ${JSON.stringify(error?.params)}`;
  };
}
