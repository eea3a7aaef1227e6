import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { cancellationMethod, policyChangeReason, requestedBy } from '../../../../schema/policies/enums.ts';
import { event } from '../../../events/event.ts';
import {
  AuthorityExceeded,
  changedRow,
  defineMutation,
  isRefusal,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { longestNote } from '../../../graphql/mutation/input.ts';
import { readCancellationFacts } from '../cancellation-facts.ts';
import { lockFile } from '../policy-file.ts';
import { CancellationMethod, PolicyChangeReason, RequestedBy } from '../policy-transaction.ts';
import { cancellationRefusals, proposeCancellation, readCancellingAuthority } from '../propose-cancellation.ts';
import { writeChange } from '../write-change.ts';

defineMutation('cancelPolicy', {
  keyspace: 'policies',
  description:
    'Ends a policy before its term does. What its premium, taxes and fees give back pays what is open first; the rest can be refunded. A cancellation for a later day is booked now, and the policy is in force until then.',
  roles: ['underwriter', 'org_admin'],
  refusals: [...cancellationRefusals, AuthorityExceeded],
  input: (t) => ({
    policyId: t.id('policies', 'The policy.'),
    expectedVersion: t.version('policy'),
    method: t.oneOf(CancellationMethod, cancellationMethod, 'How much premium comes back.'),
    effectiveDate: t.day('The first day without cover.'),
    reasonCode: t.oneOf(
      PolicyChangeReason,
      policyChangeReason,
      'Why it ends. At the wish of the insured, or because it should not have been bound: all other reasons need a notice before.',
    ),
    requestedBy: t.oneOf(RequestedBy, requestedBy, 'Who asks for it.'),
    note: t.optional(t.text('What else is to be known of it. Null where nothing is.', { max: longestNote })),
  }),
  changed: {
    policy: changedRow('policies', 'The policy as it is now: cancelled, or with the day on which it will be.'),
    credit: changedRow(
      'invoices',
      'The credit of what comes back, with the invoices that it pays; what is left of it can be refunded. Null while billing has not settled it, and where nothing comes back that is not taken off what is not invoiced yet.',
    ),
  },

  prepare: async ({ policyId }, context) => {
    const [known, authority] = await Promise.all([
      readCancellationFacts(context, policyId),
      readCancellingAuthority(context, context.viewer.userId),
    ]);
    return known ? { known, authority } : notFound(policyId, 'policyId');
  },

  change: async (transaction, input, { known, authority }, { viewer, today }) => {
    const { policyId, expectedVersion, note } = input;
    const held = await lockFile(transaction, policyId, known.terms);
    if (!held) return notFound(policyId, 'policyId');
    const { policy, file } = held;
    const stale = staleVersion(policy, expectedVersion);
    if (stale) return stale;
    const { now } = transaction;
    const change = proposeCancellation(held, input, known, { now, today, authority });
    if (isRefusal(change)) return change;
    transaction.because(input.reasonCode, note);
    const transactions = await writeChange(transaction, { policyId, policy, actorId: viewer.userId }, change);
    const creditInvoiceId = transaction.newId(identifierPrefixes.invoices);
    const { method, effectiveDate } = input;
    const { producerId, carrierId, insuredId, stateCode, billingMethod } = policy;
    const { producerCommissionRate, mgaCommissionRate } = policy;
    const writtenPremiumCents = [...file.transactions, ...transactions].reduce(
      (sum, { premiumChangeCents }) => sum + premiumChangeCents,
      0n,
    );
    const cancelled = event(
      'policy.cancelled',
      { id: policyId, sequence: policy.version + 1 },
      {
        policyId,
        policyNumber: policy.number,
        ...{ producerId, carrierId, insuredId, stateCode, method, effectiveDate },
        ...{ billingMethod, producerCommissionRate, mgaCommissionRate },
        bookedOn: today,
        commissionBasis: known.commissionBasis,
        commissionEndsOn: known.commissionEndsOn,
        remittanceDays: known.remittanceDays,
        transactions: transactions.map((one) => ({
          id: one.id,
          accountingDate: one.accountingDate,
          premiumChangeCents: one.premiumChangeCents,
          charges: one.charges,
          producerCommissionCents: one.producerCommissionCents,
          mgaCommissionCents: one.mgaCommissionCents,
        })),
        writtenPremiumCents,
        capacityId: known.capacityId,
        creditInvoiceId,
      },
    );
    return { changed: { policy: policyId, credit: creditInvoiceId }, events: [cancelled] };
  },
});
