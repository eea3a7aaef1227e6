import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { organizationId } from '../seed/people.ts';

/** A submission as whoever changes it has to name it. */
export interface ExampleSubmission {
  readonly id: string;
  readonly version: number;
}

const nobodys = "SELECT id, version FROM submissions WHERE org_id = ? AND status = 'submitted' ORDER BY id LIMIT 1";

/**
 * A submission that waits for an underwriter, for the mutation that GraphiQL has in its second tab. In a database without one,
 * an id of nothing: the mutation then shows how it refuses.
 */
export async function readExampleSubmission(
  connectionString: (database: string) => string,
): Promise<ExampleSubmission> {
  const connection = await createConnection(connectionString(keyspaceDatabases.submissions));
  try {
    const [rows] = await connection.query<(RowDataPacket & ExampleSubmission)[]>(nobodys, [organizationId]);
    const { id = 'sub_01HK153X000000000000000000', version = 1 } = rows[0] ?? {};
    return { id, version };
  } finally {
    await connection.end();
  }
}
