/**
 * The types that tie handlers to the contract. A missing handler, a misspelt operationId, an undeclared status, a wrong or
 * missing body, a body where there is none, and a user where nobody is logged in are compile errors (tests/contract-types).
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

// biome-ignore lint/complexity/noBannedTypes: no property at all is what is meant
type Nothing = {};
type KnownKeys<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };

type PathParameters<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer Path }
  ? // The path's user has been compared with the token's. Handlers take the proven one, `user.id`.
    Omit<Path, 'user_id'>
  : Nothing;
type QueryParameters<Id extends OperationId> = operations[Id]['parameters'] extends { query?: infer Query }
  ? [NonNullable<Query>] extends [never]
    ? Nothing
    : NonNullable<Query>
  : Nothing;
/** By their names in lower case, as Node has them. */
type HeaderParameters<Id extends OperationId> = operations[Id]['parameters'] extends { header?: infer Header }
  ? [NonNullable<Header>] extends [never]
    ? Nothing
    : { [Name in keyof NonNullable<Header> as Lowercase<Name & string>]: NonNullable<Header>[Name] }
  : Nothing;
type JsonBody<Message> = Message extends { content: { 'application/json': infer Body } } ? Body : undefined;

/**
 * What a handler gets: values that the contract's schemas have accepted, the user if the operation asks for a token, and where the
 * request comes from if the operation needs to know (x-client-address in the contract).
 */
export type Request<Id extends OperationId> = {
  readonly params: Readonly<PathParameters<Id>>;
  readonly query: Readonly<QueryParameters<Id>>;
  readonly headers: Readonly<HeaderParameters<Id>>;
  readonly body: Readonly<JsonBody<operations[Id]['requestBody']>>;
  /** The path as it was requested, without the query. For `Location` and `Link`. */
  readonly path: string;
} & (OperationTable[Id]['secured'] extends true ? { readonly user: User } : Nothing) &
  (OperationTable[Id]['addressed'] extends true ? { readonly address: string } : Nothing);

type Headers<Message> = Message extends { headers: infer Declared }
  ? Omit<KnownKeys<Declared>, 'X-Request-Id'>
  : Nothing;
/** Headers that the contract requires are required here, the others may be left out. */
type ReplyHeaders<Message> =
  Nothing extends Headers<Message>
    ? { readonly headers?: Readonly<Headers<Message>> }
    : { readonly headers: Readonly<Headers<Message>> };

/** A refusal that the contract declares. The gate makes the problem document (RFC 9457) of it. */
export interface ProblemReply<Status extends number = number> {
  readonly status: Status;
  readonly problem: { readonly code: ProblemCode; readonly detail: string; readonly errors?: readonly InvalidValue[] };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Writes Server-Sent Events to a response whose head is written, until the stream ends. */
export type EventStream = (response: ServerResponse) => void;

type SuccessReply<Status extends number, Message> = { readonly status: Status } & ReplyHeaders<Message> &
  (Message extends { content: { 'application/json': infer Body } }
    ? { readonly body: Body; readonly stream?: never }
    : Message extends { content: { 'text/event-stream': unknown } }
      ? { readonly body?: never; readonly stream: EventStream }
      : { readonly body?: never; readonly stream?: never });

type ReplyWith<Status, Message> = Status extends number
  ? Message extends { content: { 'application/problem+json': unknown } }
    ? ProblemReply<Status>
    : SuccessReply<Status, Message>
  : never;

/** What a handler may return: one of the replies that the contract declares for the operation. */
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
      readonly headers?: Readonly<Record<string, string | undefined>>;
    };

/**
 * A refusal for a handler to return.
 * @param status a status that the operation declares with a problem
 * @param code the problem, for programs
 * @param detail a sentence for a person, who can act on it
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
