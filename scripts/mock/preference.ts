/** Which reply a client would like (RFC 7240): the status, the name of an example, or both. As text, still unchecked. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
}

/**
 * Reads a Prefer header, or several that Node has joined: preferences separated by commas, and by semicolons as well. Of two
 * with the same name the first counts; those of other names are for others.
 */
export function parsePreference(header: string | undefined): Preference {
  const found: { code?: string; example?: string } = {};
  for (const [, name, quoted, plain] of (header ?? '').matchAll(/([\w-]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;]*)))?/g)) {
    const known = name?.toLowerCase();
    if (known === 'code' || known === 'example') found[known] ??= quoted ?? plain ?? '';
  }
  return found;
}
