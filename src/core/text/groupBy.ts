/** The things by what `keyOf` gives for each, in their order. */
export const groupBy = <Key, Thing>(things: readonly Thing[], keyOf: (thing: Thing) => Key): ReadonlyMap<Key, readonly Thing[]> =>
  groupByAll(things, (thing) => [keyOf(thing)]);

/** The same where a thing may have several keys, or none; it stands once under each. */
export function groupByAll<Key, Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly Key[],
): ReadonlyMap<Key, readonly Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things)
    for (const key of new Set(keysOf(thing))) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  return groups;
}
