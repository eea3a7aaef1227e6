import type { Connection } from 'mysql2/promise';
import { demonstrationUsers, secondOrganization } from '../people.ts';
import { hasHistory, tenantPrefixes, tenantTables } from './copied-tables.ts';
import { copiedColumn, type Renaming, renamedIdentifiers } from './renaming.ts';

/** Cascade Ridge Underwriters: the third organization of the large data. */
export const thirdOrganizationId = 'org_01HK153X00CASCADER1DGE0003';

/** The platform's users act in every organization. */
const ofPlatform = [demonstrationUsers.SYSTEM.userId, demonstrationUsers.SUPERADMIN.userId];

const renaming: Renaming = {
  orgId: thirdOrganizationId,
  identifier: (id) =>
    `IF(${id} = '${secondOrganization.organizationId}', '${thirdOrganizationId}', ${renamedIdentifiers(tenantPrefixes, ofPlatform, "'CR0003'")(id)})`,
  number: (column) => column,
  text: (column) => column,
};

/** Adds the third organization to a keyspace: a copy of the second one, with other ids and names, without its history. */
export const addThirdOrganization = async (keyspace: string, connection: Connection): Promise<void> => {
  for (const { name, columns } of tenantTables.filter((table) => table.keyspace === keyspace && !hasHistory(table))) {
    const tenant = name === 'organizations' ? 'id' : 'org_id';
    const values = columns.map((column) =>
      name === 'organizations' && column === 'name'
        ? "'Cascade Ridge Underwriters'"
        : copiedColumn(name, column, renaming),
    );
    await connection.query(
      `INSERT INTO \`${name}\` (${columns.map((column) => `\`${column}\``).join(', ')}) SELECT ${values.join(', ')} FROM \`${name}\` t WHERE t.\`${tenant}\` = ?`,
      [secondOrganization.organizationId],
    );
  }
};
