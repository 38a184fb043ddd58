import type { AnyReply, OperationId } from '../base/contract';
import { type BodyFacts, defaultBodyLimit } from './body';
import type { ExchangeContext } from './exchange';
import { defaultMaxValues } from './json';
import { type GateOperation, type GateRequest, gateRequest } from './request';

// A request can come in the body of another, such as the call of a tool. The user of the one is the user of the other.

/** A request of an operation, as the body of another request says it. */
export interface Call {
  readonly operationId: OperationId;
  readonly params: Readonly<Record<string, string>>;
  /** Percent-encoded. */
  readonly query: string;
  readonly body: unknown;
  /** Its Idempotency-Key. The gate ignores the key where the operation takes none. */
  readonly key: string | undefined;
}

/**
 * Reads what a body asks for, and carries it out.
 * @param body of the request, which the gate has read
 * @param call has the gate carry out a request. Refusals are replies, too
 */
export type Open = (
  context: ExchangeContext,
  body: unknown,
  call: (call: Call) => Promise<AnyReply>,
) => Promise<AnyReply>;

/** The bodies that may carry requests: so the bodies of these are within the limits of an operation. */
export const carrierBody: BodyFacts = { bodyLimit: defaultBodyLimit, maxValues: defaultMaxValues, lines: null };

/** @param carrier the request whose body has the call, and whose user was let in */
export function carriedRequest({ user }: GateRequest, call: Call, { method, path }: GateOperation): GateRequest {
  const { params, query, body, key } = call;
  const target = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return { ...gateRequest(method, `${target}?${query}`, headers), user, requestBody: body, isCarried: true };
}
