import type Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { validators } from '../../generated/request-validators';
import { schemaKey } from './schema-key';

/**
 * Stands in for Ajv where openapi-backend compiles the contract's schemas: takes the function that `npm run generate` has
 * compiled. A schema without one stops the start.
 */
export const precompiled = {
  compile(schema: object) {
    const validate = validators[schemaKey(schema)];
    if (!validate) throw new Error('generated/ is not what openapi.yaml says: run `npm run generate`.');
    // Ajv's way: what is wrong is left in `errors`. The schema goes along, for the sentences in `violations`.
    const check = (data: unknown): boolean => {
      const valid = validate(data);
      check.errors = valid ? null : (validate.errors?.map((error) => ({ ...error, schema })) ?? null);
      return valid;
    };
    check.errors = null as ErrorObject[] | null;
    return check as unknown as ValidateFunction;
  },
} as Ajv;
