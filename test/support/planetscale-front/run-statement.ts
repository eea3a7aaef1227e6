import type { Connection, FieldPacket, ResultSetHeader } from 'mysql2/promise';
import type { QueryResult } from './protocol.ts';
import { encodeOutcome, encodeRows, type RawRow } from './result-encoding.ts';

/** `transaction` is undefined when the server did not say (it says so with every statement that has no rows). */
export type StatementOutcome = { result: QueryResult; transaction: 'open' | 'none' | undefined };

/** The bit of the server's status that stands for an open transaction. */
const statusInTransaction = 1;

/** Sends one statement as it is and encodes what comes back. Rejects with the server's error. */
export async function runStatement(connection: Connection, statement: string): Promise<StatementOutcome> {
  // The cast is at mysql2's edge: `rowsAsArray` and `typeCast` of the connection decide this shape, its types cannot.
  const [answer, fields] = (await connection.query(statement)) as unknown as [
    readonly RawRow[] | ResultSetHeader,
    FieldPacket[] | undefined,
  ];
  if ('affectedRows' in answer) {
    const open = (answer.serverStatus & statusInTransaction) !== 0;
    return { result: encodeOutcome(answer), transaction: open ? 'open' : 'none' };
  }
  return { result: encodeRows(fields ?? [], answer), transaction: undefined };
}

/**
 * Whether a statement leaves something on its connection that the next borrower must not inherit. Vitess reserves a
 * connection for these too.
 */
export function needsOwnConnection(statement: string): boolean {
  return /^(?:\s|\/\*.*?\*\/)*(?:set|use|lock\s+tables|create\s+temporary)\b|\bget_lock\s*\(/is.test(statement);
}
