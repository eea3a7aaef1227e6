import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { checkBooks } from '../../seed/check-books.ts';

/** What a mutation of the way adds exactly one row of. */
const rowsOfMutations = {
  AskForCover: ['submissions', 'submissions'],
  Price: ['submissions', 'quotes'],
  BindIt: ['policies', 'policies'],
  RecordWire: ['billing', 'payments'],
  AskForRefund: ['billing', 'disbursements'],
} as const;

type Mutation = keyof typeof rowsOfMutations;

/** How many rows there are of what each mutation adds. */
export type RowCounts = Readonly<Record<Mutation, number>>;

/** Where the databases are: `oi_policies` and the others by their names. */
export type AddressOf = (database: string) => string;

// Object.entries loses the literal names.
const entries = Object.entries(rowsOfMutations) as [Mutation, (typeof rowsOfMutations)[Mutation]][];

/** How many rows there are of what the mutations add. */
export async function countRows(addressOf: AddressOf): Promise<RowCounts> {
  const counted = await Promise.all(
    entries.map(async ([mutation, [keyspace, table]]) => {
      const connection = await createConnection(addressOf(keyspaceDatabases[keyspace]));
      try {
        const [[row]] = await connection.query<RowDataPacket[]>(`SELECT count(*) AS count FROM ${table}`);
        return [mutation, Number(row?.count)] as const;
      } finally {
        await connection.end();
      }
    }),
  );
  // Object.fromEntries loses the literal names.
  return Object.fromEntries(counted) as RowCounts;
}

/** What differs between the mutations that were acknowledged and the rows that there are more than before; one line each. */
export async function proveRows(
  addressOf: AddressOf,
  before: RowCounts,
  done: Readonly<Record<string, number>>,
): Promise<string[]> {
  const after = await countRows(addressOf);
  return entries.flatMap(([mutation, [, table]]) => {
    const added = after[mutation] - before[mutation];
    const told = done[mutation] ?? 0;
    return added === told ? [] : [`${table}: ${told} mutations were acknowledged, ${added} rows were added`];
  });
}

/** What is wrong in the books: ledger, sums, histories, references over all keyspaces; one line each. */
export const proveBooks = (addressOf: AddressOf): Promise<string[]> =>
  checkBooks({
    connect: async (database) => {
      const connection = await createConnection(addressOf(database));
      // Whole tables: an ordinary statement may return 10,000 rows.
      await connection.query("SET workload = 'olap'");
      return connection;
    },
  });
