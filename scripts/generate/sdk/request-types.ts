import type { operations } from '../../../generated/types';
import type { CallOptions, KeyOption, MatchOption } from './runtime.js';

export type OperationId = keyof operations;

type Json<Message> = Message extends { content: infer Content } ? Content[keyof Content] : undefined;

/** A property that is required, optional or absent, like its value. */
type Part<Name extends string, Value> = [NonNullable<Value>] extends [never]
  ? { readonly [Key in Name]?: undefined }
  : undefined extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value };

/** Bodies are sent as JSON, also where an operation takes another media type. */
type JsonBody<Message> = Message extends { content: { 'application/json': infer Body } } ? Body : undefined;

type Body<Id extends OperationId> =
  | JsonBody<NonNullable<operations[Id]['requestBody']>>
  | (operations[Id] extends { requestBody: unknown } ? never : undefined);

type NamesOf<Headers> = Headers extends object ? keyof Headers : never;
type HeadersOf<Id extends OperationId> = NamesOf<operations[Id]['parameters']['header']>;

type Query<Id extends OperationId> = NonNullable<operations[Id]['parameters']['query']>;
/** The query parameters of an operation. The optional ones may also be undefined, such as the cursor of the first page. */
export type QueryOf<Id extends OperationId> = {
  [Name in keyof Query<Id>]: Record<never, never> extends Pick<Query<Id>, Name>
    ? Query<Id>[Name] | undefined
    : Query<Id>[Name];
};

/** The last argument of an operation's method. It has `idempotencyKey` and `ifMatch` only if the operation takes these headers. */
export type OptionsOf<Id extends OperationId> = CallOptions &
  ('Idempotency-Key' extends HeadersOf<Id> ? KeyOption : unknown) &
  ('If-Match' extends HeadersOf<Id> ? MatchOption : unknown);

/** The input of `request`: the parts of the operation, with the contract's names. */
export type RequestInput<Id extends OperationId> = Part<'params', operations[Id]['parameters']['path']> &
  Part<'query', operations[Id]['parameters']['query']> &
  Part<'body', Body<Id>> &
  OptionsOf<Id>;

type DeclaredReplies<Responses> = {
  [Status in keyof Responses]: {
    readonly status: Status;
    readonly headers: Headers;
    readonly data: Json<Responses[Status]>;
  };
}[keyof Responses];

/** The replies that the contract declares for the operation. `status` tells them, and the types of their `data`, apart. */
export type ReplyOf<Id extends OperationId> = Id extends OperationId
  ? DeclaredReplies<operations[Id]['responses']>
  : never;
