import { hide } from '../operations/secrets.ts';
import { anyAnswer, type PasswordAnswer, passwordAnswer } from './answers.ts';
import type { Api } from './api.ts';

/** What the owner of a password may do with all keyspaces of its branch: PlanetScale knows no finer grain. */
export type PasswordRole = 'reader' | 'readwriter' | 'admin';

/** A password that was just made. */
export interface Credentials {
  id: string;
  host: string;
  port: number;
  username: string;
  password: string;
}

const mysqlPort = 3306;

const pathOf = (branch: string) => `/branches/${encodeURIComponent(branch)}/passwords`;

/** Makes a password of a branch, whose text no later answer will hold. Without `ttlSeconds` it is for good. */
export async function createPassword(
  api: Api,
  branch: string,
  { name, role, ttlSeconds }: { name: string; role: PasswordRole; ttlSeconds?: number },
): Promise<Credentials> {
  const made = await api.send('POST', pathOf(branch), passwordAnswer, {
    name,
    role,
    ...(ttlSeconds === undefined ? {} : { ttl: ttlSeconds }),
  });
  if (!made.plain_text) throw new Error(`PlanetScale made the password ${name} without telling it.`);
  return {
    id: made.id,
    host: made.access_host_url,
    port: made.port ?? mysqlPort,
    username: made.username,
    password: hide(made.plain_text),
  };
}

/** All passwords of a branch, without their texts. */
export const listPasswords = (api: Api, branch: string): Promise<PasswordAnswer[]> =>
  api.list(pathOf(branch), passwordAnswer);

/** Ends a password: connections that use it are closed. */
export const deletePassword = (api: Api, branch: string, id: string): Promise<unknown> =>
  api.send('DELETE', `${pathOf(branch)}/${id}`, anyAnswer);
