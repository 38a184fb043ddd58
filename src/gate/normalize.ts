/** Changes of texts before they are validated, so that a value has one spelling. */
const changes = {
  trim: (text: string) => text.trim(),
  lowerCase: (text: string) => text.toLowerCase(),
} as const;

/** A change, and the path to the text in the parts of a request: names of members, and `*` for each element of an array. */
export type Normalization = readonly [change: keyof typeof changes, ...path: string[]];

/** Changes the texts that the operation's row in the operation table names. Values of other types stay: their schema refuses them. */
export function normalize(parts: object, normalizations: readonly Normalization[]): void {
  for (const normalization of normalizations) changeAt(parts, normalization, 1, changes[normalization[0]]);
}

/** @param place in the path, of the step that leads on from the parent */
function changeAt(parent: unknown, path: Normalization, place: number, change: (text: string) => string): void {
  const step = path[place];
  if (typeof parent !== 'object' || parent === null || step === undefined) return;
  const keys = step === '*' ? Object.keys(Array.isArray(parent) ? parent : []) : [step];
  for (const key of keys) {
    if (!Object.hasOwn(parent, key)) continue;
    const values = parent as Record<string, unknown>;
    const value = values[key];
    if (place + 1 < path.length) changeAt(value, path, place + 1, change);
    else if (typeof value === 'string') values[key] = change(value);
  }
}
