import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { contract } from './declared';

// The linter has checked the schemas themselves: in each test file, that would take longer than to compile what is needed of them.
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, meta: false });
addFormats(ajv);
for (const name of ['password', 'tag', 'time-zone', 'recurrence-rule']) ajv.addFormat(name, true);
// In replies: a day, or a time in UTC with milliseconds.
ajv.addFormat('due-date', /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/);
ajv.addSchema(withoutUnknownFields(contract), 'contract');
const compiled = new Map<object, ValidateFunction>();

/** The contract allows unknown fields in replies, for later versions. A field of today's replies that it does not name is a mistake. */
function withoutUnknownFields(schemas: object): object {
  return JSON.parse(JSON.stringify(schemas), (_, value) =>
    value?.type === 'object' && value.properties ? { additionalProperties: false, ...value } : value,
  );
}

/** Checks values of replies by a schema of the contract. */
export function validator(schema: object): ValidateFunction {
  const existing = compiled.get(schema);
  if (existing) return existing;
  const reference = (schema as { $ref?: string }).$ref;
  const made = ajv.compile(reference ? { $ref: `contract${reference}` } : schema);
  compiled.set(schema, made);
  return made;
}

/** @returns the errors of a validator as text */
export const errorsText = (errors: ValidateFunction['errors']) => ajv.errorsText(errors);
