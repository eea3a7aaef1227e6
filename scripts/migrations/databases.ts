import { type Connection, createConnection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import type { Api } from '../planetscale/api.ts';
import { connectionStringOf } from '../planetscale/connection-string.ts';
import { type Credentials, createPassword, deletePassword, type PasswordRole } from '../planetscale/passwords.ts';

/** The databases of PlanetScale's branches, through passwords that end with this process, or soon after it. */
export interface Databases {
  connectionString(branch: string, role: PasswordRole, keyspace: Keyspace): Promise<string>;
  /** Runs `work` on a connection of its own. */
  with<Result>(
    branch: string,
    role: PasswordRole,
    keyspace: Keyspace,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result>;
  /** Forgets the passwords of a branch that was deleted: they went with it. */
  forget(branch: string): void;
  /** Deletes the passwords. */
  end(): Promise<void>;
}

/** How long a password lives that nobody deletes: that of a run which was killed. */
const lifeSeconds = { reader: 900, readwriter: 900, admin: 7200 } as const satisfies Record<PasswordRole, number>;

/** The part of its life after which another one is made. */
const renewAfter = 0.7;

interface Held {
  branch: string;
  credentials: Credentials;
  madeAt: number;
}

/** Makes a password per branch and role when it is first needed. `apiOf` is whoever may make passwords of that branch. */
export function openDatabases(apiOf: (branch: string) => Api): Databases {
  const held = new Map<string, Promise<Held>>();
  const remove = async (one: Promise<Held>): Promise<void> => {
    // It ends by itself, too, and the branch may be gone.
    await one.then(({ branch, credentials }) => deletePassword(apiOf(branch), branch, credentials.id)).catch(() => {});
  };
  const make = async (branch: string, role: PasswordRole): Promise<Held> => {
    const password = { name: `migrations-${role}`, role, ttlSeconds: lifeSeconds[role] };
    return { branch, credentials: await createPassword(apiOf(branch), branch, password), madeAt: Date.now() };
  };
  const credentialsOf = async (branch: string, role: PasswordRole): Promise<Credentials> => {
    const key = `${role} of ${branch}`;
    const before = held.get(key);
    const isFresh = ({ madeAt }: Held) => Date.now() - madeAt < lifeSeconds[role] * 1000 * renewAfter;
    if (before && isFresh(await before)) return (await before).credentials;
    const made = make(branch, role);
    held.set(key, made);
    // Whoever holds the key while it is made waits for the same one; a failure is not held.
    made.catch(() => held.delete(key));
    if (before) await remove(before);
    return (await made).credentials;
  };
  const connectionString: Databases['connectionString'] = async (branch, role, keyspace) =>
    connectionStringOf(await credentialsOf(branch, role), keyspaceDatabases[keyspace]);
  return {
    connectionString,
    with: async (branch, role, keyspace, work) => {
      const connection = await createConnection({ uri: await connectionString(branch, role, keyspace), timezone: 'Z' });
      try {
        return await work(connection);
      } finally {
        await connection.end();
      }
    },
    forget: (branch) => {
      for (const key of held.keys()) if (key.endsWith(` of ${branch}`)) held.delete(key);
    },
    end: async () => {
      await Promise.all([...held.values()].map(remove));
      held.clear();
    },
  };
}
