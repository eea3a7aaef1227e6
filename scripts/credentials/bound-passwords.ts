import { databaseNames, databaseOf } from '../../ops/databases.ts';
import type { PasswordAnswer } from '../planetscale/answers.ts';
import type { Api } from '../planetscale/api.ts';
import { createPassword } from '../planetscale/passwords.ts';
import type { Origins } from '../provision/origin.ts';

/** Passwords that a Hyperdrive configuration has, or had, begin so. */
const prefix = 'hyperdrive-';

/** PlanetScale's name for "by table, over all keyspaces", which the legacy binding needs. */
const allKeyspaces = '@primary';

/** Makes a password for each Hyperdrive configuration, and says where each database is with it. They have no end. */
export async function makeOrigins(api: Api, branch: string, at: Date): Promise<Origins> {
  const origins: Origins = {};
  for (const database of databaseNames) {
    const name = `${prefix}${databaseOf[database]}-${at.toISOString().slice(0, 16).replace(':', '-')}`;
    const made = await createPassword(api, branch, { name, role: 'readwriter' });
    origins[database] = {
      scheme: 'mysql',
      host: made.host,
      port: made.port,
      database: database === 'legacy' ? allKeyspaces : databaseOf[database],
      user: made.username,
      password: made.password,
    };
  }
  return origins;
}

/** The passwords of Hyperdrive that no configuration has: those from before, and those of a run that ended early. */
export const unboundPasswords = (
  passwords: readonly Pick<PasswordAnswer, 'id' | 'name' | 'username'>[],
  boundUsers: ReadonlySet<string>,
): string[] =>
  passwords.filter(({ name, username }) => name.startsWith(prefix) && !boundUsers.has(username)).map(({ id }) => id);
