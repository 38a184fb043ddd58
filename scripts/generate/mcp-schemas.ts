// The schemas of tools (JSON Schema 2020-12), made from those of the contract. They are plain, because clients refuse or misread the rest:
// no null, no list of types, no patterns, limits or examples. The gate checks every value by the contract anyway.

/** A schema of the contract, as far as tools use it. */
export interface ContractSchema {
  readonly type?: string;
  readonly description?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: ContractSchema;
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly required?: readonly string[];
  readonly 'x-mcp-description'?: string;
}

export interface PlainSchema {
  type: string;
  description?: string;
  enum?: readonly unknown[];
  items?: PlainSchema;
  properties?: Record<string, PlainSchema>;
  required?: readonly string[];
  additionalProperties?: false;
}

/** What a model reads about a value: the contract's sentence for models, or else the first sentence of its description. */
export const sentenceOf = (value: Pick<ContractSchema, 'description' | 'x-mcp-description'>): string | undefined =>
  value['x-mcp-description'] ?? value.description?.match(/^.*?[.](?= |$)/)?.[0];

/** The schema of an argument. @param without the names of fields that a model does not get, at any depth */
export function argumentSchema(schema: ContractSchema, without: readonly string[], description?: string): PlainSchema {
  const { type, enum: values, items, properties, required = [] } = schema;
  if (type === undefined) throw new Error(`A tool cannot take a value without a type: ${JSON.stringify(schema)}`);
  const fields = Object.entries(properties ?? {}).filter(([name]) => !without.includes(name));
  const plain: PlainSchema = { type };
  if (description !== undefined) plain.description = description;
  if (values) plain.enum = values;
  if (items) plain.items = argumentSchema(items, without);
  if (properties) {
    plain.properties = Object.fromEntries(
      fields.map(([name, field]) => [name, argumentSchema(field, without, sentenceOf(field))]),
    );
    if (required.length > 0) plain.required = required;
    plain.additionalProperties = false;
  }
  return plain;
}

/** The schema of a result: only types. Fields without a value are left out of results, so that no field is required. */
export function resultSchema(
  { type = 'object', items, properties }: ContractSchema,
  without: readonly string[],
): PlainSchema {
  const fields = Object.entries(properties ?? {}).filter(([name]) => !without.includes(name));
  return {
    type,
    ...(items && { items: resultSchema(items, without) }),
    ...(properties && {
      properties: Object.fromEntries(fields.map(([name, field]) => [name, resultSchema(field, without)])),
    }),
  };
}

/** Whether people write some of the texts in a value, such as titles. All else is numbers, times, and names that the service gives. */
export function hasWrittenText(
  { type, items, properties, ...schema }: ContractSchema,
  without: readonly string[],
): boolean {
  if (type === 'string') return 'x-not-blank' in schema;
  if (items) return hasWrittenText(items, without);
  return Object.entries(properties ?? {}).some(
    ([name, field]) => !without.includes(name) && hasWrittenText(field, without),
  );
}

/** The names of all fields of a value, at any depth. */
export function fieldNames({ items, properties = {} }: ContractSchema): string[] {
  const inFields = Object.entries(properties).flatMap(([name, field]) => [name, ...fieldNames(field)]);
  return items ? [...inFields, ...fieldNames(items)] : inFields;
}
