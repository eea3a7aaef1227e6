import * as z from 'zod';
import { optionalSecretNames, requiredSecrets } from '../../ops/secrets.ts';
import { UserError } from '../support/user-error.ts';

const optional = new Map(optionalSecretNames.map((name) => [name, z.url({ protocol: /^https$/ })]));

const accepts = new Map<string, z.ZodType>([
  ...Object.entries(requiredSecrets).map(([name, secret]): [string, z.ZodType] => [name, secret.accepts]),
  ...optional,
]);

/** Why the Worker would refuse a secret; null when it takes it. Never shows the value. */
const faultOf = (name: string, value: string): string | null => {
  const schema = accepts.get(name);
  if (!schema) return 'is no secret of the Worker: ops/secrets.ts has them';
  const { success, error } = schema.safeParse(value);
  return success ? null : (error.issues[0]?.message ?? 'cannot be used');
};

/** Refuses secrets that the Worker does not know, or would refuse itself, with every request. */
export const checkSecrets = (given: Readonly<Record<string, string>>): void => {
  const faults = Object.entries(given).flatMap(([name, value]) => {
    const fault = faultOf(name, value);
    return fault === null ? [] : [`${name} ${fault}`];
  });
  if (faults.length === 0) return;
  throw new UserError({
    what: 'No secret was set.',
    why: faults.join('\n       '),
    todo: 'Correct what was handed over, then run the same command again.',
  });
};
