import { and, eq, isNull } from 'drizzle-orm';
import { coverages, policySegments } from '../../../schema/policies/tables/index.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import type { Declared } from './issued-documents.ts';

const segmentColumns = [
  'id',
  'ordinal',
  'fromDate',
  'toDate',
  'namedInsured',
  'mailingAddressLine1',
  'mailingAddressLine2',
  'mailingCity',
  'mailingStateCode',
  'mailingPostalCode',
] as const;

const lineColumns = ['segmentId', 'ordinal', 'coverage', 'limitCents', 'deductibleCents', 'premiumCents'] as const;

const byOrdinal = (one: { readonly ordinal: number }, other: { readonly ordinal: number }): number =>
  one.ordinal - other.ordinal;

/** What the declarations page of a locked policy says: what holds, of all that it ever said. */
export const declaredBy = async (
  transaction: WriteTransaction<'policies'>,
  policy: Omit<Declared, 'segments'> & { readonly id: string },
): Promise<Declared> => {
  const ofPolicy = and(eq(policySegments.policyId, policy.id), isNull(policySegments.supersededByTransactionId));
  const segments = await transaction.read('policySegments', segmentColumns, ofPolicy);
  const lines = await transaction.read('coverages', lineColumns, eq(coverages.policyId, policy.id));
  const { number, effectiveDate, expirationDate, annualPremiumCents } = policy;
  return {
    number,
    effectiveDate,
    expirationDate,
    annualPremiumCents,
    segments: segments.toSorted(byOrdinal).map(({ id, ordinal: _, ...said }) => ({
      ...said,
      coverages: lines
        .filter(({ segmentId }) => segmentId === id)
        .toSorted(byOrdinal)
        .map(({ segmentId: __, ...line }) => line),
    })),
  };
};
