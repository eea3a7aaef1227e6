import type { Keyspace } from '../../schema/keyspaces.ts';
import type { TableName } from '../../schema/tables.ts';
import { placeOf } from '../../src/keyspaces/claims/phi-reader.ts';
import { placeOfFein, scopeOfFein } from '../../src/keyspaces/submissions/insureds/fein.ts';

/** A column that holds a sealed value. */
interface SealedColumn {
  /** What the value was sealed for: it opens nowhere else. */
  place(id: string): string;
  /** The column by which rows with an equal value are found, and within what; undefined where nobody looks for one. */
  readonly found?: { readonly column: string; scope(orgId: string): string };
}

/** A table whose rows name in `sealKeyId` the key of their sealed columns. */
interface SealedTable {
  readonly keyspace: Keyspace;
  readonly columns: Readonly<Record<string, SealedColumn>>;
}

/** Every table with sealed values. */
export const sealedTables = {
  producers: { keyspace: 'global', columns: { taxIdSealed: { place: (id) => `${id} taxId` } } },
  insureds: {
    keyspace: 'submissions',
    columns: { feinSealed: { place: placeOfFein, found: { column: 'feinHash', scope: scopeOfFein } } },
  },
  claimParties: {
    keyspace: 'claims',
    columns: {
      socialSecurityNumberSealed: { place: (id) => placeOf(id, 'socialSecurityNumber') },
      medicalRecordNumberSealed: { place: (id) => placeOf(id, 'medicalRecordNumber') },
    },
  },
} as const satisfies Partial<Record<TableName, SealedTable>>;

/** The name of a table with sealed values. */
export type SealedTableName = keyof typeof sealedTables;

/** Their names. */
// The keys of the object, which `Object.keys` tells as texts.
export const sealedTableNames = Object.keys(sealedTables) as SealedTableName[];

/** What is known of a table's sealed columns, in the one shape of all. */
export const sealedTableOf = (name: SealedTableName): SealedTable => sealedTables[name];
