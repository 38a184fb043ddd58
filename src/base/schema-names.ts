/** As a name in SQL. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The names in a list as search_path has it: those without quotes are in lower case. */
export function namesIn(list: string): string[] {
  const found = list.matchAll(/"((?:[^"]|"")*)"|[^\s,"]+/g);
  return [...found].map(([name, quoted]) => quoted?.replaceAll('""', '"') ?? name.toLowerCase());
}
