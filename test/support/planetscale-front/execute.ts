import type { Connection } from 'mysql2/promise';
import type { QueryResult, VitessError } from './protocol.ts';
import { needsOwnConnection, runStatement } from './run-statement.ts';
import type { ServerConnections } from './server-connections.ts';
import type { Session, Sessions } from './sessions.ts';
import { isAccessDenied, isServerError, toVitessError } from './sql-errors.ts';

/** What one statement came to; `timing` is in seconds. */
export type Executed =
  | { kind: 'result'; result: QueryResult; timing: number }
  | { kind: 'error'; error: VitessError }
  | { kind: 'unauthenticated' };

/** The two stores behind the front. */
export type Stores = { connections: ServerConnections; sessions: Sessions };

/** Runs one statement in a claimed session, on the session's own connection or a borrowed one. */
export async function execute(stores: Stores, session: Session, statement: string): Promise<Executed> {
  const startedAt = performance.now();
  let connection: Connection;
  try {
    connection = session.connection ?? (await stores.connections.borrow(session.credentials));
  } catch (error) {
    return isAccessDenied(error) ? { kind: 'unauthenticated' } : { kind: 'error', error: toVitessError(error) };
  }

  if (needsOwnConnection(statement)) session.reserved = true;
  try {
    const { result, transaction } = await runStatement(connection, statement);
    if (transaction) stores.sessions.noteTransaction(session, transaction === 'open');
    holdOrGiveBack(stores, session, connection);
    return { kind: 'result', result, timing: (performance.now() - startedAt) / 1000 };
  } catch (error) {
    // The server's own refusals leave the connection, and an open transaction, as they were.
    if (isServerError(error)) holdOrGiveBack(stores, session, connection);
    else hangUp(stores, session, connection);
    return { kind: 'error', error: toVitessError(error) };
  }
}

function holdOrGiveBack({ connections }: Stores, session: Session, connection: Connection): void {
  if (session.inTransaction || session.reserved) {
    session.connection = connection;
  } else {
    session.connection = undefined;
    connections.giveBack(session.credentials, connection);
  }
}

function hangUp({ sessions }: Stores, session: Session, connection: Connection): void {
  sessions.noteTransaction(session, false);
  session.connection = undefined;
  connection.destroy();
}
