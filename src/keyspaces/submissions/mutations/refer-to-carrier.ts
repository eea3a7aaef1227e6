import { referralReason } from '../../../../schema/approval.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { personOf } from '../../../auth/viewer.ts';
import { changedRow, defineMutation, invalidTransition, isRefusal, refuse } from '../../../graphql/mutation/index.ts';
import { ApprovalReason } from '../../global/approval.ts';
import { backgroundOf } from '../binding/proposed-bind.ts';
import { both, readApprovals, readRisk } from '../quoting/beside-quote.ts';
import { lockQuoteAt, readQuoteToDecide, touchQuote } from '../quoting/quote-in-hand.ts';
import { AlreadyAsked } from '../refusals.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';
import { askedRows, questionsOf } from '../rules/referral.ts';
import { riskFactsOf } from '../rules/risk.ts';

const {
  agreement_occurrence_limit,
  agreement_aggregate_limit,
  agreement_policy_premium,
  agreement_state,
  agreement_class,
} = referralReason;

/** The terms of the agreement that are the carrier's to exceed. */
const agreementTerms = {
  agreement_occurrence_limit,
  agreement_aggregate_limit,
  agreement_policy_premium,
  agreement_state,
  agreement_class,
};

defineMutation('referToCarrier', {
  keyspace: 'submissions',
  description:
    'Asks the carrier about terms of its agreement that a quote exceeds. A referred quote waits for the answer; one that is offered stays so, and is bound once the carrier allows it.',
  roles: ['underwriter', 'org_admin'],
  refusals: [AlreadyAsked],
  input: (t) => ({
    quoteId: t.id('quotes', 'The quote.'),
    expectedVersion: t.version('quote'),
    terms: t.list(
      t.oneOf(ApprovalReason, agreementTerms, 'A term of the agreement: one of the AGREEMENT reasons.'),
      { max: 5 },
      'The terms that the carrier is asked about.',
    ),
    note: t.text('Why the carrier should allow it.', { max: 1000 }),
  }),
  changed: { quote: changedRow('quotes', 'The quote, with what the carrier is asked.') },
  prepare: ({ quoteId }, context) => readQuoteToDecide(context, quoteId, both(readRisk, readApprovals), 'quoteId'),
  change: async (transaction, { expectedVersion, terms, note }, { facts, profile, profiles }, { viewer }) => {
    const locked = await lockQuoteAt(transaction, facts, expectedVersion);
    if (isRefusal(locked)) return locked;
    const { status } = locked.quote;
    const isReferral = status === 'referred';
    const closed = isReferral ? null : invalidTransition(quoteTransitions, status, 'binding', 'quoteId');
    if (closed) return closed;
    const asked = facts.approvals.filter(
      ({ reasonCode, decision }) => decision !== 'denied' && terms.some((term) => term === reasonCode),
    );
    if (asked.length > 0) return refuse(AlreadyAsked, ['terms'], { approvalIds: asked.map(({ id }) => id) });
    const risk = riskFactsOf(facts, backgroundOf(facts));
    const askerLevel = profile?.level ?? 0;
    const questions = questionsOf([...new Set(terms)], { facts: risk, askerLevel, profiles });
    const subjectType = isReferral ? 'referral' : 'bind';
    const rows = askedRows(questions, { subjectType, quote: facts, requesterId: personOf(viewer) }, () => note);
    const newId = () => transaction.newId(identifierPrefixes.submissionsApprovals);
    await transaction.insert(
      'submissionsApprovals',
      rows.map((row) => ({ id: newId(), ...row })),
    );
    await touchQuote(transaction, facts.id);
    return { changed: { quote: facts.id } };
  },
});
