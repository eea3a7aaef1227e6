import type { Role, Viewer } from '../../auth/viewer.ts';
import { callerError } from '../errors.ts';

/**
 * The error for whoever may not ask for something: which roles may, or what the scopes of the API key lack. Null lacks what no
 * scope gives.
 */
export const forbidden = (
  name: string,
  { role }: Viewer,
  roles: readonly Role[],
  missing: readonly string[] | null,
): Error => {
  const allowed = roles.map((one) => one.toUpperCase()).join(', ');
  if (!roles.includes(role)) return callerError('FORBIDDEN', `${name} is for the roles ${allowed}.`);
  if (missing === null) {
    return callerError(
      'FORBIDDEN',
      `${name} is for no API key that has scopes. Ask as a person, or with a key without.`,
    );
  }
  const scopes = missing.map((scope) => `"${scope}"`).join(' and ');
  return callerError(
    'FORBIDDEN',
    `${name} needs the scope ${scopes}, which the API key lacks. Have a key made that has it.`,
  );
};
