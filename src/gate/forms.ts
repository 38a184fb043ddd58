/** The one form that some values are brought into before they are checked: without white space at the ends, or in lower case. */
const changes = {
  trimmed: (text: string) => text.trim(),
  lowerCase: (text: string) => text.toLowerCase(),
} as const;

/** Where such a value stands in the parts of a request, step by step; `*` is each element of an array. */
export type Form = readonly [form: keyof typeof changes, ...steps: string[]];

/** Brings the values that an operation's table names into their form, where they are. What is no text is left for the schema to refuse. */
export function bringIntoForm(values: object, forms: readonly Form[]): void {
  for (const [form, ...steps] of forms) change(values, steps, changes[form]);
}

function change(parent: unknown, [step, ...rest]: readonly string[], form: (text: string) => string): void {
  if (typeof parent !== 'object' || parent === null || step === undefined) return;
  if (step === '*') {
    if (Array.isArray(parent)) for (const key of parent.keys()) go(parent as never, key, rest, form);
    return;
  }
  if (Object.hasOwn(parent, step)) go(parent as Record<string, unknown>, step, rest, form);
}

function go(
  parent: Record<string | number, unknown>,
  key: string | number,
  rest: readonly string[],
  form: (text: string) => string,
): void {
  const value = parent[key];
  if (rest.length > 0) change(value, rest, form);
  else if (typeof value === 'string') parent[key] = form(value);
}
