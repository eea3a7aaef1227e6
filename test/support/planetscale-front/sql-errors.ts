import type { VitessError } from './protocol.ts';

/** vtrpc code names by MySQL error number, as vttablet assigns them (go/mysql/sqlerror). All others are UNKNOWN. */
const codes: Readonly<Record<number, string>> = {
  1040: 'RESOURCE_EXHAUSTED', // too many connections
  1044: 'PERMISSION_DENIED', // a database that this user was not granted
  1045: 'PERMISSION_DENIED', // access denied
  1048: 'INVALID_ARGUMENT', // column cannot be null
  1054: 'NOT_FOUND', // unknown column
  1062: 'ALREADY_EXISTS', // duplicate key
  1064: 'INVALID_ARGUMENT', // syntax
  1142: 'PERMISSION_DENIED', // a table that this user was not granted
  1146: 'NOT_FOUND', // unknown table
  1205: 'DEADLINE_EXCEEDED', // lock wait timeout
  1213: 'ABORTED', // deadlock
  1235: 'UNIMPLEMENTED', // not supported yet
  1317: 'ABORTED', // query interrupted
  1366: 'INVALID_ARGUMENT', // wrong value for column
  1451: 'FAILED_PRECONDITION', // row is referenced
  1452: 'FAILED_PRECONDITION', // no referenced row
};

/** What mysql2 attaches to an error that the server sent. */
type ServerError = Error & { errno: number; sqlState: string };

/** Whether the server itself sent this error, over a connection that is still good. */
export function isServerError(error: unknown): error is ServerError {
  return error instanceof Error && 'errno' in error && 'sqlState' in error && typeof error.sqlState === 'string';
}

/** Whether a login failed because of the credentials: a wrong user or password, or a database not granted. */
export function isAccessDenied(error: unknown): boolean {
  return isServerError(error) && (error.errno === 1045 || error.errno === 1044 || error.errno === 1698);
}

/** Words an error as Vitess does. The MySQL error number is in the text alone, so clients must look for it there. */
export function toVitessError(error: unknown): VitessError {
  if (!isServerError(error)) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'UNAVAILABLE', message: `The database cannot be reached: ${reason}` };
  }
  // A vtgate behind this front has worded its errors already.
  const worded = error.message.includes('(errno ');
  return {
    code: codes[error.errno] ?? 'UNKNOWN',
    message: worded ? error.message : `${error.message} (errno ${error.errno}) (sqlstate ${error.sqlState})`,
  };
}
