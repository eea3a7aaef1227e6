import type * as z from 'zod';

/** The variables, secrets and bindings that a Worker was given. */
export type Variables = Readonly<Record<string, unknown>>;

/** A variable that is set to nothing is not set: there is no other way to take one back that an earlier place has set. */
const unlessEmptied = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/**
 * Reads those variables that a schema names. Throws one error that tells for each variable that is wrong what is wrong and
 * what to do. It repeats no value: it may be a secret.
 */
export const readVariables = <Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  given: Variables,
): z.infer<z.ZodObject<Shape>> => {
  const parsed = schema.safeParse(
    Object.fromEntries(Object.keys(schema.shape).map((name) => [name, unlessEmptied(given[name])])),
  );
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new Error(`The Worker is not configured. ${problems.join('; ')}. See "Configuration" in README.md.`);
};
