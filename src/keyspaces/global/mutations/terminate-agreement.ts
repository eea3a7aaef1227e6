import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { inThePast } from '../input-checks.ts';
import { agreementTransitions } from '../rules/lifecycles.ts';

defineMutation('terminateAgreement', {
  keyspace: 'global',
  description:
    'Ends an agreement on a day: nothing is bound under it from then on. Policies that are bound run to their end.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    agreementId: t.id('daAgreements', 'The agreement.'),
    expectedVersion: t.version('agreement'),
    terminationDate: t.day('The first day on which nothing may be bound any more: today or later.'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: {
    agreement: changedRow('daAgreements', 'The agreement with its end. Until that day it stays as it is.'),
  },
  prepare: async () => ({}),
  change: async (transaction, { agreementId, expectedVersion, terminationDate, reason }, _, { today }) => {
    const columns = ['version', 'status', 'expirationDate'] as const;
    const agreement = await transaction.lock('daAgreements', agreementId, columns);
    if (!agreement) return notFound(agreementId, 'agreementId');
    const { status, expirationDate } = agreement;
    const refusal =
      staleVersion(agreement, expectedVersion) ??
      invalidTransition(agreementTransitions, status, 'terminated', 'agreementId') ??
      inThePast(terminationDate, today, 'terminationDate');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('daAgreements', agreementId, {
      ...(terminationDate < expirationDate && { expirationDate: terminationDate }),
      status: terminationDate <= today ? 'terminated' : status,
    });
    return { changed: { agreement: agreementId } };
  },
});
