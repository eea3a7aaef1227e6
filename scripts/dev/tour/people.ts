import { demonstrationUsers, organizationId } from '../../seed/people.ts';
import { localRoles, mintToken } from '../../support/local-token.ts';
import { type Addresses, localRows } from './local-rows.ts';

/** Somebody who can ask in GraphiQL, one of each role. */
export interface Person {
  readonly role: string;
  readonly name: string;
  /** What the requests are sent with. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What the platform's own are called, who have no row. */
const platform = 'The platform';

/** The demonstration's users with their names and tokens. The platform's own work in the first organization. */
export async function readPeople(addresses: Addresses, secret: string): Promise<Person[]> {
  const sql = 'SELECT id, name FROM users WHERE org_id = ?';
  const rows = await localRows<{ id: string; name: string }>(addresses, 'global', sql, [organizationId]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return Promise.all(
    localRoles.map(async (role) => {
      const user = demonstrationUsers[role];
      const token = await mintToken({ secret, role });
      return {
        role,
        name: names.get(user.userId) ?? platform,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(user.organizationId === null && { 'X-Organization-Id': organizationId }),
        },
      };
    }),
  );
}
