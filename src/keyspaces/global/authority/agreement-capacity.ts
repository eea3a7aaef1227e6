import { and, eq, ne } from 'drizzle-orm';
import { daAgreements, daCapacity } from '../../../../schema/global/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { BelowCommitted, Overlaps } from '../refusals.ts';
import { capacityYearOf } from '../rules/capacity.ts';
import { overlapping, yearsOf } from '../rules/periods.ts';

type Transaction = WriteTransaction<'global'>;

/** From when to when an agreement holds, and how much premium may be bound in each of its years, in cents. */
interface Agreement {
  readonly id: string;
  readonly programId: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly annualPremiumLimitCents: bigint;
}

/**
 * Refuses an agreement that would hold beside another one of its program; null when it holds alone. Of two, nobody could say
 * whose capacity a premium takes. The program is locked by then, so that no other one begins to hold.
 */
export const agreementOverlap = async (
  transaction: Transaction,
  { id, programId, effectiveDate, expirationDate }: Agreement,
  path: string,
): Promise<Refusal | null> => {
  const columns = ['id', 'status', 'effectiveDate', 'expirationDate'] as const;
  const ofProgram = and(eq(daAgreements.programId, programId), ne(daAgreements.id, id));
  const others = (await transaction.read('daAgreements', columns, ofProgram)).filter(
    ({ status }) => status === 'active' || status === 'suspended',
  );
  const period = { from: effectiveDate, to: expirationDate };
  const other = overlapping(others, (one) => ({ from: one.effectiveDate, to: one.expirationDate }), period);
  return other ? refuse(Overlaps, [path], { id: other.id, from: other.effectiveDate, to: other.expirationDate }) : null;
};

/**
 * Gives each year of an agreement its capacity: a row where there is none, else the limit as it is now. Refuses a limit that
 * is below what is committed in a year. A year that is over keeps the limit that held in it, and bars none for those to come.
 * The agreement is locked by then.
 */
export const provideCapacity = async (
  transaction: Transaction,
  { id: agreementId, effectiveDate, expirationDate, annualPremiumLimitCents: limitCents }: Agreement,
  today: string,
): Promise<Refusal | null> => {
  const thisYear = capacityYearOf(today);
  const years = yearsOf({ from: effectiveDate, to: expirationDate });
  const known = await transaction.read('daCapacity', ['id', 'year'], eq(daCapacity.agreementId, agreementId));
  for (const { id, year } of known.toSorted((one, other) => one.year - other.year)) {
    if (year < thisYear || !years.includes(year)) continue;
    const capacity = await transaction.lock('daCapacity', id, ['limitCents', 'committedCents']);
    if (!capacity) continue;
    const { committedCents: committed } = capacity;
    if (limitCents < committed) return refuse(BelowCommitted, ['annualPremiumLimit'], { committed, year });
    await transaction.set('daCapacity', id, { limitCents });
  }
  const missing = years.filter((year) => !known.some((one) => one.year === year));
  const rows = missing.map((year) => ({
    id: transaction.newId(identifierPrefixes.daCapacity),
    agreementId,
    year,
    limitCents,
    committedCents: 0n,
  }));
  await transaction.insert('daCapacity', rows);
  return null;
};
