/** What stands at each place of a list of names, by the names. */
export const byName = <Name extends string, Value>(names: readonly Name[], valueAt: (position: number) => Value) =>
  // Object.fromEntries loses the literal keys.
  Object.fromEntries(names.map((name, position) => [name, valueAt(position)])) as Record<Name, Value>;
