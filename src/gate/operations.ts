import type { ValidateFunction } from 'ajv';
import OpenAPIBackend, { type Document, type Operation } from 'openapi-backend';
import contract from '../../generated/openapi.json';
import { operationTable } from '../../generated/operations';
import type { AnyReply, OperationId } from '../base/contract';
import type { Handlers } from '../handlers/handler';
import type { Services } from '../handlers/services';
import { bodyLimit } from './body';
import type { Formed } from './forms';
import { precompiled } from './validators';

/** What the gate needs to know of an operation, worked out once when the service starts. */
export interface GateOperation {
  readonly id: OperationId;
  readonly secured: boolean;
  /** The largest body, in bytes; undefined: it takes none. */
  readonly mostBytes: number | undefined;
  /** Whether it may change tasks of its user (x-changes-tasks). */
  readonly changesTasks: boolean;
  /** What it keeps for its user: new tasks, or only text that may be longer than before (x-stores). */
  readonly stores: 'tasks' | 'text' | null;
  /** Whether it is told where a request comes from (x-client-address). */
  readonly addressed: boolean;
  /** Whether a request can have an Idempotency-Key. */
  readonly keyed: boolean;
  /** A query parameter without which the address does not take the method (x-only-with-query). */
  readonly onlyWithQuery: string | null;
  /** Query parameters that are not text, and how to read them. */
  readonly conversions: Conversions;
  /** Values that are brought into one form before they are checked. */
  readonly formed: readonly Formed[];
  /** openapi-backend's checks of the parameters and of the body; each leaves what it found in `errors`. */
  readonly checks: readonly ValidateFunction[];
  readonly handle: (request: unknown, services: Services) => AnyReply | Promise<AnyReply>;
}

/**
 * Has openapi-backend read the contract: resolve references, inherit parameters and security, and put together the schema of
 * each operation's parameters and body.
 * @param handlers what serves each operation
 * @throws Error when generated/ does not fit
 */
export async function readOperations(handlers: Handlers): Promise<ReadonlyMap<OperationId, GateOperation>> {
  const api = new OpenAPIBackend({
    definition: contract as unknown as Document,
    // The document was checked when generated/ was made from it.
    quick: true,
    strict: true,
    customizeAjv: () => precompiled,
  });
  await api.init();
  return new Map(
    api.router.getOperations().map((operation) => {
      const id = operation.operationId as OperationId;
      return [
        id,
        {
          id,
          secured: operationTable[id].secured,
          mostBytes: mostBytesOf(operation),
          changesTasks: operationTable[id].changesTasks,
          stores: operationTable[id].stores,
          addressed: operationTable[id].addressed,
          keyed: (operation.parameters ?? []).some(
            (parameter) => 'in' in parameter && parameter.name === 'Idempotency-Key',
          ),
          onlyWithQuery: operationTable[id].onlyWithQuery,
          conversions: conversionsOf(operation),
          formed: operationTable[id].formed,
          checks: api.validator.getRequestValidatorsForOperation(id) ?? [],
          handle: handlers[id] as GateOperation['handle'],
        },
      ];
    }),
  );
}

function mostBytesOf({ requestBody }: Operation): number | undefined {
  return requestBody && ((requestBody as { 'x-max-bytes'?: number })['x-max-bytes'] ?? bodyLimit);
}

export type Conversions = readonly (readonly [name: string, convert: (text: string) => unknown])[];

/** Numbers and booleans in their one canonical form. Ajv's coercion would take `1e3`, `0x10` and ` 5` for integers. */
const converters: Record<string, (text: string) => unknown> = {
  integer: (text) => (/^(0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
};

function conversionsOf({ parameters = [] }: Operation): Conversions {
  return parameters.flatMap((parameter) => {
    if ('$ref' in parameter || parameter.in !== 'query') return [];
    const convert = converters[(parameter.schema as { type?: string } | undefined)?.type ?? ''];
    return convert ? [[parameter.name, convert] as const] : [];
  });
}
