import { exampleClaimNumber, exampleClaimStatement } from '../../seed/examples.ts';
import { type Addresses, localRows } from './local-rows.ts';

/**
 * The number of the example claim in a database, for the query that GraphiQL opens with: it holds the year in which the
 * data was made. In a database that has no such claim, the number that it has in tests.
 */
export async function readExampleClaimNumber(addresses: Addresses): Promise<string> {
  const { sql, values } = exampleClaimStatement;
  const [claim] = await localRows<{ number: string }>(addresses, 'claims', sql, values);
  return claim?.number ?? exampleClaimNumber;
}
