import { contract } from './support/declared';

// What other people's generators need of the contract's schemas.

interface Schema {
  readonly enum?: readonly string[];
  readonly 'x-enum-varnames'?: readonly string[];
}
const schemas: Readonly<Record<string, Schema>> = contract.components.schemas;

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
