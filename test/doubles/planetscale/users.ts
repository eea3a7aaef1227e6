import { randomBytes } from 'node:crypto';
import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import type { Branch, BranchPassword } from './branch.ts';

const rows = {
  reader: 'SELECT',
  writer: 'INSERT, UPDATE, DELETE',
  readwriter: 'SELECT, INSERT, UPDATE, DELETE',
  admin: 'SELECT, INSERT, UPDATE, DELETE',
};
const definitions = 'CREATE, ALTER, DROP, INDEX';

/** Makes a user who may do what the role says with the branch's keyspaces; returns the password's text. */
export async function createUser(branch: Branch, password: BranchPassword): Promise<string> {
  const text = `pscale_pw_${randomBytes(24).toString('base64url')}`;
  await branch.admin.query(`CREATE USER '${password.username}'@'127.0.0.1' IDENTIFIED BY '${text}'`);
  const rights =
    password.role === 'admin' && !branch.safeMigrations ? `${rows.admin}, ${definitions}` : rows[password.role];
  for (const database of Object.values(keyspaceDatabases)) {
    await branch.admin.query(`GRANT ${rights} ON \`${database}\`.* TO '${password.username}'@'127.0.0.1'`);
  }
  return text;
}

/** Ends a user. */
export async function dropUser(branch: Branch, { username }: BranchPassword): Promise<void> {
  await branch.admin.query(`DROP USER '${username}'@'127.0.0.1'`);
}

/** Takes the right to change tables from all users: what safe migrations do. */
export async function refuseDefinitions(branch: Branch): Promise<void> {
  for (const { username, role } of branch.passwords) {
    if (role !== 'admin') continue;
    for (const database of Object.values(keyspaceDatabases)) {
      await branch.admin.query(`REVOKE ${definitions} ON \`${database}\`.* FROM '${username}'@'127.0.0.1'`);
    }
  }
}
