/**
 * The types that hold handlers to the contract. Each of these mistakes is a compile error (tests/contract-types.test.ts): a handler is
 * missing, an operationId is misspelt, a status is not declared, a body is wrong, missing or not declared, and a public operation reads
 * the user.
 */

import type { ServerResponse } from 'node:http';
import type { operationTable } from '../../generated/operations';
import type { components, operations } from '../../generated/types';
import type { User } from './user';

type OperationTable = typeof operationTable;
export type OperationId = keyof OperationTable;
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
export type ProblemCode = Schema<'ProblemCode'>;
export type InvalidValue = Schema<'InvalidValue'>;

// biome-ignore lint/complexity/noBannedTypes: a type without properties is meant
type Nothing = {};
type KnownKeys<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };

type PathParameters<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer Path }
  ? // The gate has compared the user in the path with the token's. Handlers use `user.id`, which is proven.
    Omit<Path, 'user_id'>
  : Nothing;
type QueryParameters<Id extends OperationId> = operations[Id]['parameters'] extends { query?: infer Query }
  ? [NonNullable<Query>] extends [never]
    ? Nothing
    : NonNullable<Query>
  : Nothing;
/** The names are in lower case, as in Node's `request.headers`. */
type HeaderParameters<Id extends OperationId> = operations[Id]['parameters'] extends { header?: infer Header }
  ? [NonNullable<Header>] extends [never]
    ? Nothing
    : { [Name in keyof NonNullable<Header> as Lowercase<Name & string>]: NonNullable<Header>[Name] }
  : Nothing;
type JsonBody<Message> = Message extends { content: { 'application/json': infer Body } } ? Body : undefined;

/**
 * What a handler gets: values that the contract's schemas have accepted, the user if the operation requires a token, and the client's
 * IP address if the contract asks for it (x-client-address).
 */
export type Request<Id extends OperationId> = {
  readonly params: Readonly<PathParameters<Id>>;
  readonly query: Readonly<QueryParameters<Id>>;
  readonly headers: Readonly<HeaderParameters<Id>>;
  readonly body: Readonly<JsonBody<operations[Id]['requestBody']>>;
  /** The path as the client sent it, without the query. For `Location` and `Link`. */
  readonly path: string;
} & (OperationTable[Id]['secured'] extends true ? { readonly user: User } : Nothing) &
  (OperationTable[Id]['needsClientAddress'] extends true ? { readonly address: string } : Nothing);

type Headers<Message> = Message extends { headers: infer Declared }
  ? Omit<KnownKeys<Declared>, 'X-Request-Id'>
  : Nothing;
/** Headers that the contract requires are required here, the others may be left out. */
type ReplyHeaders<Message> =
  Nothing extends Headers<Message>
    ? { readonly headers?: Readonly<Headers<Message>> }
    : { readonly headers: Readonly<Headers<Message>> };

/** A refusal that the contract declares. It is written as a problem document (RFC 9457). */
export interface ProblemReply<Status extends number = number> {
  readonly status: Status;
  readonly problem: { readonly code: ProblemCode; readonly detail: string; readonly errors?: readonly InvalidValue[] };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Writes Server-Sent Events to a response whose head is written, until the stream ends. */
export interface EventStream {
  (response: ServerResponse): void;
  /** Gives back what is reserved for the stream, if it has not started. Called when the response is closed, with this reply or another. */
  readonly release?: () => void;
}

/** A body that is made and written in parts, so that it is never in memory as a whole. */
export interface Parts<MediaType extends string = string> {
  readonly mediaType: MediaType;
  /** Asked for the next part when the client has read the one before. What it throws cuts the reply off. */
  readonly texts: AsyncIterable<string>;
}
/** Thrown to cut off a reply that is written in parts, although nothing has failed. */
export class CutOff extends Error {}

type SuccessReply<Status extends number, Message> = { readonly status: Status } & ReplyHeaders<Message> &
  (Message extends { content: { 'application/json': infer Body } }
    ? { readonly body: Body; readonly stream?: never; readonly parts?: never }
    : Message extends { content: { 'text/event-stream': unknown } }
      ? { readonly body?: never; readonly stream: EventStream; readonly parts?: never }
      : Message extends { content: infer Content extends object }
        ? { readonly body?: never; readonly stream?: never; readonly parts: Parts<keyof Content & string> }
        : { readonly body?: never; readonly stream?: never; readonly parts?: never });

type ReplyWith<Status, Message> = Status extends number
  ? Message extends { content: { 'application/problem+json': unknown } }
    ? ProblemReply<Status>
    : SuccessReply<Status, Message>
  : never;

/** The replies that the contract declares for an operation. Its handler may return any of them. */
export type Reply<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses']]: ReplyWith<Status, operations[Id]['responses'][Status]>;
}[keyof operations[Id]['responses']];

/** Any reply, as the gate sees it. */
export type AnyReply =
  | ProblemReply
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly stream?: EventStream;
      readonly parts?: Parts;
      readonly headers?: Readonly<Record<string, string | undefined>>;
    };

/**
 * Makes a refusal for a handler to return.
 * @param status one that the operation declares with a problem
 * @param code tells programs what is wrong
 * @param detail tells a person what to do, in one sentence
 */
export function problem<Status extends number>(
  status: Status,
  code: ProblemCode,
  detail: string,
  more: { errors?: readonly InvalidValue[]; headers?: Readonly<Record<string, string>> } = {},
): ProblemReply<Status> {
  const { errors, headers } = more;
  return {
    status,
    problem: errors ? { code, detail, errors } : { code, detail },
    ...(headers && { headers }),
  };
}
