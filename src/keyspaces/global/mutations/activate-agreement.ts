import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { agreementOverlap, provideCapacity } from '../authority/agreement-capacity.ts';
import { BelowCommitted, Overlaps } from '../refusals.ts';
import { agreementTransitions } from '../rules/lifecycles.ts';

defineMutation('activateAgreement', {
  keyspace: 'global',
  description:
    'Puts an agreement in force that is signed, or was suspended. Each of its years gets its capacity. Of one program, no two hold on the same day.',
  roles: ['org_admin'],
  refusals: [Overlaps, BelowCommitted],
  input: (t) => ({
    agreementId: t.id('daAgreements', 'The agreement.'),
    expectedVersion: t.version('agreement'),
  }),
  changed: { agreement: changedRow('daAgreements', 'The agreement, in force on its days.') },
  prepare: async ({ agreementId }, { globalDb }) => {
    const columns = { programId: true } as const;
    const seen = await globalDb.query.daAgreements.findFirst({ where: { id: agreementId }, columns });
    return seen ?? notFound(agreementId, 'agreementId');
  },
  change: async (transaction, { agreementId, expectedVersion }, { programId }, { today }) => {
    await transaction.lock('programs', programId, ['id']);
    const columns = [
      'id',
      'version',
      'status',
      'programId',
      'effectiveDate',
      'expirationDate',
      'annualPremiumLimitCents',
    ] as const;
    const agreement = await transaction.lock('daAgreements', agreementId, columns);
    if (!agreement) return notFound(agreementId, 'agreementId');
    const refusal =
      staleVersion(agreement, expectedVersion) ??
      invalidTransition(agreementTransitions, agreement.status, 'active', 'agreementId') ??
      (await agreementOverlap(transaction, agreement, 'agreementId')) ??
      (await provideCapacity(transaction, agreement, today));
    if (refusal) return refusal;
    await transaction.set('daAgreements', agreementId, { status: 'active' });
    return { changed: { agreement: agreementId } };
  },
});
