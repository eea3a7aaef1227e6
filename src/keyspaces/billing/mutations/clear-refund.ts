import {
  changedRow,
  defineMutation,
  invalidInput,
  invalidTransition,
  isRefusal,
} from '../../../graphql/mutation/index.ts';
import { dayIn } from '../../global/rules/dates.ts';
import { lockRefund, readRefund } from '../refunds/refund-in-hand.ts';
import { disbursementTransitions } from '../rules/lifecycle.ts';
import { receivedAt } from '../rules/received-at.ts';

defineMutation('clearRefund', {
  keyspace: 'billing',
  description: 'Records that the bank has paid a refund: it cannot be taken back any more.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [],
  input: (t) => ({
    disbursementId: t.id('disbursements', 'The refund that was sent.'),
    expectedVersion: t.version('refund'),
    clearedOn: t.day('The day on which the bank has paid it; not before it was sent, and not after today.'),
  }),
  changed: { disbursement: changedRow('disbursements', 'The refund, as CLEARED.') },

  prepare: async ({ disbursementId, clearedOn }, context) => {
    const refund = await readRefund(context, disbursementId);
    if (isRefusal(refund)) return refund;
    if (clearedOn > context.today) return invalidInput('must not be after today', 'clearedOn');
    const { issuedAt } = refund;
    const issuedOn = issuedAt && dayIn(context.timeZone, issuedAt);
    if (issuedOn && clearedOn < issuedOn) return invalidInput('must not be before it was sent', 'clearedOn');
    return { refund };
  },

  change: async (transaction, { expectedVersion, clearedOn }, { refund }, { today }) => {
    const locked = await lockRefund(transaction, refund, expectedVersion);
    if (isRefusal(locked)) return locked;
    const refusal = invalidTransition(disbursementTransitions, locked.status, 'cleared', 'disbursementId');
    if (refusal) return refusal;
    const clearedAt = receivedAt(clearedOn, { today, now: transaction.now });
    await transaction.set('disbursements', refund.id, { status: 'cleared', clearedAt });
    return { changed: { disbursement: refund.id } };
  },
});
