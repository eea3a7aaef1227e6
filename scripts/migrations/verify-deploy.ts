import { readShapes } from '../drift/live-shape.ts';
import { differencesOf, withoutOwn } from '../drift/live-tables.ts';
import type { TableShapes } from '../drift/table-shape.ts';
import { UserError } from '../support/user-error.ts';
import { type Change, keyspacesOf } from './change.ts';
import type { Workplace } from './workplace.ts';

const answerMs = 30_000;

/**
 * Compares the target after a deploy with the branch that it came from, table by table, and asks the product whether it
 * answers, where PRODUCT_URL says where it is. The code may want less than is there: a contract can be pending.
 */
export async function verifyDeploy({ databases, settings }: Workplace, change: Change): Promise<void> {
  for (const keyspace of keyspacesOf(change)) {
    const shapesIn = async (branch: string, role: 'reader' | 'admin'): Promise<TableShapes> =>
      withoutOwn(await readShapes(await databases.connectionString(branch, role, keyspace)), keyspace);
    const wanted = await shapesIn(change.branch, 'admin');
    const differences = differencesOf(wanted, await shapesIn(settings.target, 'reader'));
    if (differences.length === 0) continue;
    throw notAsPrepared(change, differences.map(({ table, what }) => `${table}: ${what}`).join('; '));
  }
  if (process.env.PRODUCT_URL) await assertReady(change, process.env.PRODUCT_URL);
}

async function assertReady(change: Change, product: string): Promise<void> {
  const response = await fetch(new URL('/readyz', product), { signal: AbortSignal.timeout(answerMs) }).catch(
    (error: unknown) => String(error),
  );
  if (typeof response === 'string') throw notAsPrepared(change, `${product} does not answer: ${response}`);
  if (!response.ok) throw notAsPrepared(change, `${product}/readyz answers ${response.status}`);
}

const notAsPrepared = (change: Change, why: string): UserError =>
  new UserError({
    what: `${change.branch} is deployed, and something is not as it was prepared.`,
    why,
    todo: 'Revert it while that is possible: make migrations DO=revert.',
  });
