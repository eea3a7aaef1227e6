import { eq } from 'drizzle-orm';
import { commissionLines } from '../../../../schema/billing/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { openDayFor } from '../open-day.ts';
import { type CommissionEarning, type CommissionedPolicy, commissionLine } from '../rules/commission-lines.ts';
import { writeCommissionLines } from './write-commission-lines.ts';

/** What a policy's producer has been promised and has earned, in cents. */
export interface CommissionSoFar {
  readonly writtenCents: bigint;
  readonly earnedCents: bigint;
}

/** Reads the producer's commission of a policy that is owed to it, none that an agency has kept itself. The schedule is locked: whoever writes a line locks it first. */
export const readCommission = async (
  transaction: WriteTransaction<'billing'>,
  policyId: string,
): Promise<CommissionSoFar> => {
  const columns = ['beneficiary', 'basis', 'status', 'amountCents'] as const;
  const lines = await transaction.read('commissionLines', columns, eq(commissionLines.policyId, policyId));
  const sumOf = (basis: 'written' | 'collected'): bigint =>
    lines.reduce(
      (sum, { beneficiary, status, amountCents, ...line }) =>
        beneficiary === 'producer' && status !== 'retained' && line.basis === basis ? sum + amountCents : sum,
      0n,
    );
  return { writtenCents: sumOf('written'), earnedCents: sumOf('collected') };
};

/** Writes lines of commission, each in the books of its day, or of the first open month where that is closed. */
export const addCommissions = async (
  transaction: WriteTransaction<'billing'>,
  policy: CommissionedPolicy,
  earnings: readonly (CommissionEarning & { readonly on: string })[],
): Promise<void> => {
  const lines = [];
  for (const { on, ...earning } of earnings) {
    lines.push(commissionLine(policy, earning, await openDayFor(transaction, on)));
  }
  await writeCommissionLines(transaction, lines);
};
