/**
 * Renames the fields of a record by `map` (target → source). Without a map the record is returned as it is;
 * a target that the map names is read from its source only.
 *
 * @example
 * mapRecord({ content: "Pour." }, { text: "content" }); // { content: "Pour.", text: "Pour." }
 */
export function mapRecord(
  record: object,
  map: Readonly<Record<string, string>> | undefined,
): object {
  if (map === undefined) return record;
  const mapped = new Map(Object.entries(record));
  for (const [target, source] of Object.entries(map)) {
    if (Object.hasOwn(record, source)) mapped.set(target, Reflect.get(record, source));
    else mapped.delete(target);
  }
  return Object.fromEntries(mapped);
}
