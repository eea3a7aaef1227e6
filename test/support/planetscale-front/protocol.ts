import * as z from 'zod';

/**
 * The body of an Execute call, the same for CreateSession with both parts absent. The session is what the last answer
 * carried; only the parts that a server needs are read, because it is opaque to the client.
 */
export const callBody = z.object({
  query: z.string().optional(),
  session: z
    .object({
      vitessSession: z.object({ SessionUUID: z.string(), inTransaction: z.boolean().optional() }).optional(),
    })
    .nullish(),
});

/** A parsed call. */
export type CallBody = z.infer<typeof callBody>;

/** One column of a result, as psdb.v1alpha1 spells it. Zero values and empty texts are left out. */
export type Field = {
  name: string;
  /** The name of a Vitess type; left out for NULL, whose number is zero. */
  type?: string;
  table?: string;
  orgTable?: string;
  database?: string;
  orgName?: string;
  /** Bytes. */
  columnLength?: number;
  /** The number of a MySQL collation; 63 is binary. */
  charset?: number;
  decimals?: number;
  flags?: number;
};

/** One row: the byte length of each value ('-1' is NULL) and all bytes in one base64 text. */
export type Row = { lengths: string[]; values?: string };

/** What a statement gave. 64-bit numbers are strings, zero and empty are left out. */
export type QueryResult = { fields?: Field[]; rows?: Row[]; rowsAffected?: string; insertId?: string };

/** An error beside the session: `code` is the name of a vtrpc code. */
export type VitessError = { code: string; message: string };

/** What a client must hand back with its next call. */
export type SessionState = {
  signature: string;
  vitessSession: {
    autocommit: true;
    options: { includedFields: 'ALL'; clientFoundRows: true };
    inTransaction?: true;
    DDLStrategy: 'direct';
    SessionUUID: string;
    enableSystemSettings: true;
  };
};

/** Writes a session as the server sends it. */
export function sessionState(id: string, inTransaction: boolean): SessionState {
  return {
    signature: Buffer.from(id).toString('base64'),
    vitessSession: {
      autocommit: true,
      options: { includedFields: 'ALL', clientFoundRows: true },
      ...(inTransaction ? { inTransaction } : {}),
      DDLStrategy: 'direct',
      SessionUUID: id,
      enableSystemSettings: true,
    },
  };
}
