/** Quotes a name for SQL. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Reads the names in a `search_path`. As in PostgreSQL, names without quotes become lower case. */
export function namesIn(searchPath: string): string[] {
  const found = searchPath.matchAll(/"((?:[^"]|"")*)"|[^\s,"]+/g);
  return [...found].map(([name, quoted]) => quoted?.replaceAll('""', '"') ?? name.toLowerCase());
}
