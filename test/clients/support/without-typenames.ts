/** An answer without what clients' caches add to it. */
export const withoutTypenames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutTypenames);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !name.startsWith('__'));
  return Object.fromEntries(fields.map(([name, inner]) => [name, withoutTypenames(inner)]));
};
