import { eq } from 'drizzle-orm';
import { coverages, policySegments, policyTransactions } from '../../../schema/policies/tables/index.ts';
import type { StoredRow, WriteTransaction } from '../../data/write/write-transaction.ts';
import type { GraphContext } from '../../graphql/context.ts';
import type { FileTerms } from './cancellation-facts.ts';
import type { PolicyFile } from './rules/policy-file.ts';

/** Columns of a policy that its changes go by, or change. */
const columns = [
  'version',
  'number',
  'status',
  'producerId',
  'carrierId',
  'insuredId',
  'programId',
  'lineOfBusinessCode',
  'stateCode',
  'effectiveDate',
  'expirationDate',
  'cancellationDate',
  'pendingCancellationDate',
  'lapseFromDate',
  'lapseToDate',
  'documentsIssuedAt',
  'billingMethod',
  'producerCommissionRate',
  'mgaCommissionRate',
  'minimumEarnedRate',
  'annualPremiumCents',
] as const;

/** A policy as its changes go by it. */
export type PolicyInHand = Pick<StoredRow<'policies'>, (typeof columns)[number]>;

/** A policy and its file. */
export interface FileInHand {
  readonly policy: PolicyInHand;
  readonly file: PolicyFile;
}

interface Rows {
  readonly transactions: readonly Omit<
    StoredRow<'policyTransactions'>,
    'orgId' | 'programId' | 'producerId' | 'carrierId' | 'insuredId'
  >[];
  readonly segments: readonly Omit<StoredRow<'policySegments'>, 'orgId'>[];
  readonly coverages: readonly Omit<StoredRow<'coverages'>, 'orgId'>[];
}

const byOrdinal = <Row extends { readonly ordinal: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => one.ordinal - other.ordinal);

const fileOf = (policy: PolicyInHand, rows: Rows, terms: FileTerms): PolicyFile => {
  const linesOf = Map.groupBy(rows.coverages, ({ segmentId }) => segmentId);
  return {
    policy,
    transactions: byOrdinal(rows.transactions),
    segments: byOrdinal(rows.segments).map((segment) => ({
      ...segment,
      coverages: byOrdinal(linesOf.get(segment.id) ?? []).map(
        ({ ordinal, coverage, limitCents, deductibleCents, premiumCents }) => ({
          ordinal,
          coverage,
          limitCents,
          deductibleCents,
          premiumCents,
        }),
      ),
    })),
    ...terms,
  };
};

const transactionColumns = [
  'id',
  'policyId',
  'ordinal',
  'type',
  'effectiveDate',
  'bookedAt',
  'accountingDate',
  'premiumChangeCents',
  'charges',
  'producerCommissionCents',
  'mgaCommissionCents',
  'cancellationMethod',
  'reasonCode',
  'reason',
  'requestedBy',
  'reversalOfId',
  'actorId',
  'createdAt',
] as const;

const segmentColumns = [
  'id',
  'policyId',
  'ordinal',
  'fromDate',
  'toDate',
  'annualPremiumCents',
  'ratingInput',
  'namedInsured',
  'mailingAddressLine1',
  'mailingAddressLine2',
  'mailingCity',
  'mailingStateCode',
  'mailingPostalCode',
  'openedByTransactionId',
  'supersededByTransactionId',
  'createdAt',
] as const;

const coverageColumns = [
  'id',
  'policyId',
  'segmentId',
  'ordinal',
  'coverage',
  'limitCents',
  'deductibleCents',
  'premiumCents',
  'createdAt',
] as const;

/** Locks a policy and reads its file. Whoever changes a policy's timeline locks the policy, so that nothing of it changes meanwhile. */
export const lockFile = async (
  transaction: WriteTransaction<'policies'>,
  policyId: string,
  terms: FileTerms,
): Promise<FileInHand | null> => {
  const policy = await transaction.lock('policies', policyId, columns);
  if (!policy) return null;
  const rows = {
    transactions: await transaction.read(
      'policyTransactions',
      transactionColumns,
      eq(policyTransactions.policyId, policyId),
    ),
    segments: await transaction.read('policySegments', segmentColumns, eq(policySegments.policyId, policyId)),
    coverages: await transaction.read('coverages', coverageColumns, eq(coverages.policyId, policyId)),
  };
  return { policy, file: fileOf(policy, rows, terms) };
};

/** Reads a policy and its file, for what changes nothing. */
export const readFile = async (
  { rulesDb }: Pick<GraphContext, 'rulesDb'>,
  policyId: string,
  terms: FileTerms,
): Promise<FileInHand | null> => {
  const found = await rulesDb('policies').query.policies.findFirst({
    where: { id: policyId },
    with: { transactions: true, segments: true, coverages: true },
  });
  if (!found) return null;
  const { transactions, segments, coverages: lines, ...policy } = found;
  return { policy, file: fileOf(policy, { transactions, segments, coverages: lines }, terms) };
};
