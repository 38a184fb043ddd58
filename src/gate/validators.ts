import { setImmediate } from 'node:timers/promises';
import type Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { OpenAPIBackend } from 'openapi-backend';
import { validators } from '../../generated/request-validators';
import type { InvalidValue } from '../base/contract';
import { maxListed } from '../base/invalid-values';
import { type GateOperation, type GateRequest, partsOf } from './request';
import { schemaKey } from './schema-key';
import { violations } from './violations';

/**
 * Replaces Ajv, with which openapi-backend would compile the contract's schemas at each start: `npm run generate` has compiled them.
 * Without the validator of a schema, the service does not start.
 */
const precompiled = {
  compile(schema: object) {
    const validate = validators[schemaKey(schema)];
    if (!validate) throw new Error('generated/ does not fit openapi.yaml: run `npm run generate`.');
    // Like Ajv's functions, this one leaves the errors in its property `errors`. Each has its schema, which `violations` needs.
    const check = (data: unknown): boolean => {
      const valid = validate(data);
      check.errors = valid ? null : (validate.errors?.map((error) => ({ ...error, schema })) ?? null);
      return valid;
    };
    check.errors = null as ErrorObject[] | null;
    return check as unknown as ValidateFunction;
  },
} as Ajv;

/**
 * Replaces a part of openapi-backend's validator, which reads each request and the parameters of its operation a second time before it
 * validates them. The schemas, and the choice of the schemas to check, stay openapi-backend's.
 * @throws Error when an operation has a schema without a compiled validator
 */
export function useGeneratedValidators({ validator }: OpenAPIBackend, operations: readonly GateOperation[]): void {
  // openapi-backend's own makes two instances of Ajv for each operation, which takes most of the time in which the gate is made.
  validator.getAjv = () => precompiled;
  const checksOf = new Map(
    operations.map(({ operationId }) => [operationId, validator.getRequestValidatorsForOperation(operationId) ?? []]),
  );
  const replacement = {
    validateRequest(request: GateRequest, { operationId }: GateOperation) {
      const parts = partsOf(request);
      let errors: ErrorObject[] | null = null;
      for (const check of checksOf.get(operationId)!) {
        if (!check(parts)) errors = [...(errors ?? []), ...(check.errors ?? [])];
      }
      return { valid: errors === null, errors };
    },
  };
  Object.assign(validator, replacement);
}

/** How many items of a list are validated before others come in between: 1 ms. */
const itemsAtOnce = 50;
/** Longer lists are validated at once: no operation takes them. */
const mostItems = 1000;

/**
 * Validates a request whose body has a long list, some items after the others.
 * @param name of the list
 * @returns what is invalid: at most twenty values
 */
export async function invalidInList(
  { validator }: OpenAPIBackend,
  request: GateRequest,
  operation: GateOperation,
  name: string,
): Promise<InvalidValue[]> {
  const body = request.requestBody as { readonly [name: string]: unknown } | undefined;
  const items = body?.[name];
  const parts = partsOf(request);
  const invalidIn = (requestBody: unknown) => {
    const { errors } = validator.validateRequest({ ...request, requestBody } as never, operation);
    return errors ? violations(errors, parts) : [];
  };
  if (!Array.isArray(items) || items.length <= itemsAtOnce || items.length > mostItems) return invalidIn(body);
  const found = new Map<string, InvalidValue>();
  for (let start = 0; start < items.length && found.size < maxListed; start += itemsAtOnce) {
    if (start > 0) await setImmediate();
    for (const value of invalidIn({ ...body, [name]: items.slice(start, start + itemsAtOnce) })) {
      const pointer = value.pointer.replace(/^(\/[^/]+\/)(\d+)/, (_, list, index) => `${list}${Number(index) + start}`);
      const isInList = value.in === 'body' && pointer.startsWith(`/${name}/`);
      found.set(`${value.in}${isInList ? pointer : value.pointer}`, isInList ? { ...value, pointer } : value);
    }
  }
  return [...found.values()].slice(0, maxListed);
}
