import { createHash } from 'node:crypto';

/** A value whose fields stand in the order of their names; what is left out is not there, what is null is. */
const ordered = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, field]) => [name, ordered(field)]),
  );
};

/** A digest of arguments: equal for equal arguments, in whichever order a caller has written them. */
export const hashArguments = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(input)))
    .digest('hex');
