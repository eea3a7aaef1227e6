import { changedRow, defineMutation, invalidInput, notFound, staleVersion } from '../../../graphql/mutation/index.ts';
import { agreementOverlap, provideCapacity } from '../authority/agreement-capacity.ts';
import { agreementTerms, refusalOfTerms } from '../authority/agreement-input.ts';
import { notAfter } from '../input-checks.ts';
import { BelowCommitted, Overlaps } from '../refusals.ts';

const columns = [
  'id',
  'version',
  'status',
  'programId',
  'effectiveDate',
  'expirationDate',
  'maxOccurrenceLimitCents',
  'maxAggregateLimitCents',
  'maxPolicyPremiumCents',
  'annualPremiumLimitCents',
  'authorizedStates',
  'excludedClassCodes',
] as const;

defineMutation('amendAgreement', {
  keyspace: 'global',
  description:
    'Changes the terms of an agreement as the carrier has signed them. What is bound stands; the limit of this year, and of those to come, is never below what is committed in it. Years that are over keep theirs.',
  roles: ['org_admin'],
  refusals: [Overlaps, BelowCommitted],
  input: (t) => ({
    agreementId: t.id('daAgreements', 'The agreement.'),
    expectedVersion: t.version('agreement'),
    ...agreementTerms(t),
    reason: t.text('Why, with the reference of what the carrier has signed, for the audit entry.'),
  }),
  changed: { agreement: changedRow('daAgreements', 'The agreement with its terms as they are now.') },
  prepare: async ({ agreementId }, context) => {
    const where = { id: agreementId };
    const seen = await context.globalDb.query.daAgreements.findFirst({ where, columns: { programId: true } });
    return seen ?? notFound(agreementId, 'agreementId');
  },
  change: async (transaction, input, { programId }, { today }) => {
    const { agreementId, expectedVersion, expirationDate, annualPremiumLimit: annualPremiumLimitCents } = input;
    const program = await transaction.lock('programs', programId, ['eligibleStates']);
    const agreement = await transaction.lock('daAgreements', agreementId, columns);
    if (!program || !agreement) return notFound(agreementId, 'agreementId');
    const stale = staleVersion(agreement, expectedVersion);
    if (stale) return stale;
    const { status, effectiveDate } = agreement;
    if (status === 'terminated') return invalidInput('must be an agreement that is not terminated', 'agreementId');
    const amended = { ...agreement, expirationDate, annualPremiumLimitCents };
    // A draft takes no capacity, and holds beside nobody.
    const inUse = status !== 'draft';
    const ended = expirationDate < today && expirationDate !== agreement.expirationDate;
    const refusal =
      refusalOfTerms(input, program) ??
      notAfter(expirationDate, effectiveDate, 'expirationDate') ??
      (ended && inUse ? invalidInput(`must not be before today, which is ${today}`, 'expirationDate') : null) ??
      (inUse ? await agreementOverlap(transaction, amended, 'expirationDate') : null) ??
      (inUse ? await provideCapacity(transaction, amended, today) : null);
    if (refusal) return refusal;
    transaction.because(input.reason);
    await transaction.set('daAgreements', agreementId, {
      expirationDate,
      annualPremiumLimitCents,
      maxOccurrenceLimitCents: input.maxOccurrenceLimit,
      maxAggregateLimitCents: input.maxAggregateLimit,
      maxPolicyPremiumCents: input.maxPolicyPremium,
      authorizedStates: input.authorizedStates,
      excludedClassCodes: input.excludedClassCodes,
    });
    return { changed: { agreement: agreementId } };
  },
});
