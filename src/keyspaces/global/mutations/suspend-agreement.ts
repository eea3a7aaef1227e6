import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { agreementTransitions } from '../rules/lifecycles.ts';

defineMutation('suspendAgreement', {
  keyspace: 'global',
  description:
    'Stops an agreement for the time being: nothing is bound under it. What is bound stands, and its days and capacity stay.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    agreementId: t.id('daAgreements', 'The agreement.'),
    expectedVersion: t.version('agreement'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { agreement: changedRow('daAgreements', 'The agreement, suspended.') },
  prepare: async () => ({}),
  change: async (transaction, { agreementId, expectedVersion, reason }) => {
    const agreement = await transaction.lock('daAgreements', agreementId, ['version', 'status']);
    if (!agreement) return notFound(agreementId, 'agreementId');
    const refusal =
      staleVersion(agreement, expectedVersion) ??
      invalidTransition(agreementTransitions, agreement.status, 'suspended', 'agreementId');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('daAgreements', agreementId, { status: 'suspended' });
    return { changed: { agreement: agreementId } };
  },
});
