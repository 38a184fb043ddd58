/** Sets an entry of a map that has at most `most` entries. When the map is full, its oldest entry is deleted first. */
export function setBounded<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  if (map.size >= most) map.delete(map.keys().next().value!);
  map.set(key, value);
}
