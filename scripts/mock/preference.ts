/** The reply that a client would like (RFC 7240): a status, the name of an example, or both. Not checked yet. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
}

/**
 * Reads a Prefer header, or several that Node has joined. Preferences are separated by commas or semicolons. Of two with the same name
 * the first counts. Those with other names are ignored.
 */
export function parsePreference(header: string | undefined): Preference {
  const found: { code?: string; example?: string } = {};
  for (const [, name, quoted, plain] of (header ?? '').matchAll(/([\w-]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;]*)))?/g)) {
    const known = name?.toLowerCase();
    if (known === 'code' || known === 'example') found[known] ??= quoted ?? plain ?? '';
  }
  return found;
}
