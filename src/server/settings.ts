import { z } from 'zod';

/** What the Worker is told by its variables and secrets. Bindings of databases are read by the data path. */
const settings = z.object({
  /** `development` answers without a token to introspection and `viewer`, and opens GraphiQL. */
  ENVIRONMENT: z.enum(['development', 'production']),
  JWT_SECRET: z.string().min(32),
  JWT_ISSUER: z.string().min(1),
  JWT_AUDIENCE: z.string().min(1),
});

/** The Worker's settings, checked. */
export type Settings = z.infer<typeof settings>;

const checked = new WeakMap<object, Settings>();

/** Reads and checks the settings, once per isolate. */
export const settingsFrom = (environment: object): Settings => {
  const known = checked.get(environment);
  if (known) return known;
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`The Worker is not configured: ${problems}. See "Configuration" in README.md.`);
  }
  checked.set(environment, parsed.data);
  return parsed.data;
};
