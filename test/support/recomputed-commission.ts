import { drizzle } from 'drizzle-orm/mysql2';
import { commissionLines } from '../../schema/billing/tables/index.ts';
import { connectAsAdmin } from './database.ts';

/** What commission is recomputed from. */
export type CommissionRows = Awaited<ReturnType<typeof readCommissionRows>>;

/** All lines of commission in the database, as its administrator sees them. */
export const readCommissionRows = async () => {
  const connection = await connectAsAdmin('oi_billing');
  try {
    return await drizzle({ client: connection }).select().from(commissionLines);
  } finally {
    await connection.end();
  }
};

/** Whose lines, of which agency, and of which days: the last one counts. */
interface Asked {
  readonly orgId: string | null;
  readonly producerId?: string;
  readonly from: string;
  readonly end: string;
}

/** What commission is grouped by: how a line of an agency and a day says it. */
export const commissionGroupings: readonly (readonly [
  string,
  (line: { readonly producerId: string; readonly day: string }) => string,
])[] = [
  ['[]', () => 'all'],
  ['[PRODUCER]', ({ producerId }) => producerId],
  ['[MONTH]', ({ day }) => `${day.slice(0, 7)}-01`],
  ['[PRODUCER, MONTH]', ({ producerId, day }) => `${producerId} ${day.slice(0, 7)}-01`],
];

/** The commission of agencies in some days by a key, line by line. What is kept of a collection of its own counts nowhere. */
export const commissionBy = (
  rows: CommissionRows,
  { orgId, producerId, from, end }: Asked,
  keyOf: (typeof commissionGroupings)[number][1],
) => {
  const groups: Record<string, { earned: bigint; chargedBack: bigint; paid: bigint; change: bigint }> = {};
  const groupOf = (agency: string, day: string | null) => {
    if (day === null || day < from || day > end) return null;
    const key = keyOf({ producerId: agency, day });
    groups[key] ??= { earned: 0n, chargedBack: 0n, paid: 0n, change: 0n };
    return groups[key];
  };
  for (const line of rows) {
    if (line.orgId !== orgId || line.producerId === null || (producerId && line.producerId !== producerId)) continue;
    const earning = line.basis === 'collected' ? groupOf(line.producerId, line.earnedDate) : null;
    if (earning) {
      earning[line.amountCents > 0n ? 'earned' : 'chargedBack'] += line.amountCents;
      earning.change += line.amountCents;
    }
    const paying = groupOf(line.producerId, line.paidDate);
    if (!paying) continue;
    paying.paid += line.amountCents;
    paying.change -= line.amountCents;
  }
  return groups;
};
