import { billingMethod } from '../../../../schema/contract-terms.ts';
import { installmentPlan } from '../../../../schema/global/enums.ts';
import { event } from '../../../events/event.ts';
import { changedRow, defineMutation, notFound, refuse, staleVersion } from '../../../graphql/mutation/index.ts';
import { BillingMethod } from '../../../graphql/shared-enums.ts';
import { InstallmentPlan } from '../../global/installment-plan.ts';
import { bindingOf, capacityOf } from '../binding/binding-event.ts';
import { readBindingFacts } from '../binding/binding-facts.ts';
import { bindingRefusals, refusalToBind } from '../binding/refusal-to-bind.ts';
import { reliedOn } from '../binding/relied-on.ts';
import { readQuoteToDecide } from '../quoting/quote-in-hand.ts';
import { AgreementNotInForce } from '../refusals.ts';

defineMutation('bindQuote', {
  keyspace: 'submissions',
  description:
    'Binds a quote. The capacity of the agreement with the carrier is taken next; the policy with its number, and its first invoice, follow, usually within the same answer.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: bindingRefusals,
  concludedByEvents: true,
  input: (t) => ({
    quoteId: t.id('quotes', 'The quote.'),
    expectedVersion: t.version('quote'),
    plan: t.oneOf(
      InstallmentPlan,
      installmentPlan,
      'How the premium is paid: one of the plans that the program offers.',
    ),
    billingMethod: t.oneOf(BillingMethod, billingMethod, 'Who collects the premium.'),
    confirmNoLosses: t.optional(
      t.flag('Whether the insured has signed that no loss is known. Must be true when cover begins before today.'),
    ),
  }),
  changed: {
    quote: changedRow('quotes', 'The quote as it is now: bound, or being bound while something is pending.'),
    submission: changedRow('submissions', 'The submission that it is of.'),
    policy: changedRow('policies', 'The policy that came of it. Null while that is pending.'),
  },

  prepare: ({ quoteId }, context) => readQuoteToDecide(context, quoteId, readBindingFacts, 'quoteId'),

  change: async (transaction, input, { facts, profile }, { viewer, today, answerTo }) => {
    const { quoteId, expectedVersion } = input;
    const { submissionId } = facts;
    const submission = await transaction.lock('submissions', submissionId, ['version', 'status']);
    const quote = await transaction.lock('quotes', quoteId, [
      'version',
      'status',
      'offeredAt',
      'expiresAt',
      'bindRefusal',
    ]);
    if (!submission || !quote) return notFound(quoteId, 'quoteId');
    const binder = { viewer, today, noKnownLosses: input.confirmNoLosses === true };
    const refusal =
      staleVersion(quote, expectedVersion) ??
      // What was read before the lock is of this very version, its conditions among it.
      staleVersion(quote, facts.version) ??
      refusalToBind({ ...facts, ...quote }, profile, { submissionStatus: submission.status, ...binder }, input);
    if (refusal) return refusal;
    const capacity = capacityOf(facts);
    if (!capacity) return refuse(AgreementNotInForce, ['quoteId'], { on: facts.effectiveDate });

    transaction.relying(quoteId, reliedOn(facts, profile, today));
    await transaction.set('submissions', submissionId, { status: 'binding' });
    await transaction.set('quotes', quoteId, { status: 'binding', bindRefusal: null });
    const { newId, now } = transaction;
    const when = { boundAt: now.toISOString(), boundOn: today };
    const binding = bindingOf(facts, input, { capacity, ...when, answerTo, newId });
    const subject = { id: submissionId, sequence: submission.version + 1 };
    return {
      changed: { quote: quoteId, submission: submissionId, policy: binding.policyId },
      events: [event('bind.requested', subject, binding)],
    };
  },
});
