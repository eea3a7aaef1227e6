import type { IncomingMessage } from 'node:http';
import type { ConcurrencyCounter } from './concurrency.ts';
import { execute, type Stores } from './execute.ts';
import { HttpRefusal, readCall, readCredentials, unauthenticated } from './http-calls.ts';
import { sessionState } from './protocol.ts';
import type { Credentials } from './server-connections.ts';
import type { Session, Sessions } from './sessions.ts';

/** What a test reads afterwards. */
export type Records = { statements: string[]; concurrency: ConcurrencyCounter };

/** Answers one HTTP call with the body for status 200, or throws an HttpRefusal. */
export async function answerCall(request: IncomingMessage, stores: Stores, records: Records): Promise<unknown> {
  const credentials = readCredentials(request);
  const call = await readCall(request);
  switch (`${request.method} ${request.url}`) {
    case 'POST /psdb.v1alpha1.Database/CreateSession':
      return await inSession(stores, credentials, null, (session) => openSession(stores, session));
    case 'POST /psdb.v1alpha1.Database/Execute': {
      const { query, session: named } = call;
      if (!query) throw new HttpRefusal(400, 'invalid_argument', 'query is required');
      records.statements.push(query);
      return await records.concurrency.during(() =>
        inSession(stores, credentials, named, (session, ended) => runQuery(stores, session, ended, query)),
      );
    }
    default:
      throw new HttpRefusal(404, 'unimplemented', `${request.method} ${request.url} is not a call of this front`);
  }
}

async function inSession<T>(
  { sessions }: Stores,
  credentials: Credentials,
  named: Parameters<Sessions['claim']>[0],
  call: (session: Session, ended: boolean) => Promise<T>,
): Promise<T> {
  const claim = sessions.claim(named, credentials);
  if (claim.kind === 'refused') throw new HttpRefusal(403, 'permission_denied', claim.message);
  try {
    return await call(claim.session, claim.ended);
  } finally {
    sessions.release(claim.session);
  }
}

async function openSession(stores: Stores, session: Session): Promise<unknown> {
  // A session costs nothing, so a statement is what proves the credentials.
  const executed = await execute(stores, session, 'SELECT 1');
  if (executed.kind === 'unauthenticated') throw unauthenticated();
  const user = { username: session.credentials.user, psid: 'local' };
  return { branch: 'local', user, session: sessionState(session.id, false) };
}

async function runQuery(stores: Stores, session: Session, ended: boolean, query: string): Promise<unknown> {
  if (ended && !/^\s*rollback\b/i.test(query)) {
    // As vttablet says it of a transaction that it has rolled back because it was idle or open for too long.
    const error = {
      code: 'ABORTED',
      message: `target: ${session.credentials.user}.-80.primary: vttablet: rpc error: code = Aborted desc = transaction 1: ended (exceeded timeout)`,
    };
    return { session: sessionState(session.id, false), error };
  }
  const executed = await execute(stores, session, query);
  if (executed.kind === 'unauthenticated') throw unauthenticated();
  const { kind: _, ...outcome } = executed;
  return { session: sessionState(session.id, session.inTransaction), ...outcome };
}
