import { contract, resolve } from './support/declared';

// What other people's generators need of the contract's schemas.

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: unknown;
  readonly enum?: readonly string[];
  readonly 'x-enum-varnames'?: readonly string[];
}
const schemas: Readonly<Record<string, Schema>> = contract.components.schemas;

/** The schemas of objects below a part of the contract. */
function objectsIn(node: unknown, seen = new Set<Schema>()): Set<Schema> {
  if (typeof node !== 'object' || node === null) return seen;
  const schema = resolve(node) as Schema;
  if (seen.has(schema)) return seen;
  if (schema.type === 'object') seen.add(schema);
  for (const member of Object.values(schema)) objectsIn(member, seen);
  return seen;
}

describe('an object', () => {
  const inRequests = objectsIn([contract.components.requestBodies, contract.components.parameters]);
  const inReplies = objectsIn(contract.components.responses);

  it('of a request has no other fields than those of its schema', () => {
    expect(inRequests.size).toBeGreaterThan(5);
    expect([...inRequests].filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
  });

  it('of a reply may have other fields, so that one can be added without breaking strict clients', () => {
    expect(inReplies.size).toBeGreaterThan(10);
    expect([...inReplies].filter((schema) => 'additionalProperties' in schema)).toEqual([]);
  });
});

describe('the values of enumerations', () => {
  /** As languages with one list of names for all of them write it. */
  const names = Object.entries(schemas).flatMap(([schema, { enum: values = [], 'x-enum-varnames': own }]) =>
    values.map((value, index) => ({
      schema,
      name: (own?.[index] ?? value).replace(/^-/, 'MINUS').replace(/\W|_/g, '').toUpperCase(),
    })),
  );

  it('have a name each that no other value has', () => {
    const all = names.map(({ name }) => name);
    expect(names.filter(({ name }) => all.indexOf(name) !== all.lastIndexOf(name))).toEqual([]);
  });

  it('have as many names of their own as there are values', () => {
    for (const { enum: values, 'x-enum-varnames': own } of Object.values(schemas))
      if (own) expect(own).toHaveLength(values!.length);
  });
});
