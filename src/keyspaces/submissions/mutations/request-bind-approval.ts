import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { personOf } from '../../../auth/viewer.ts';
import { changedRow, defineMutation, invalidTransition, isRefusal, refuse } from '../../../graphql/mutation/index.ts';
import { readBindFacts } from '../binding/binding-facts.ts';
import { backgroundOf, isAgency, proposedBind } from '../binding/proposed-bind.ts';
import { lockQuoteAt, readQuoteToDecide, touchQuote } from '../quoting/quote-in-hand.ts';
import { AlreadyAsked, ApprovalNotRequired, QuoteExpired } from '../refusals.ts';
import { reasonsForApproval } from '../rules/bind.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';
import { isExpiredOn } from '../rules/offer.ts';
import { askedRows, questionsOf } from '../rules/referral.ts';
import { riskFactsOf } from '../rules/risk.ts';

defineMutation('requestBindApproval', {
  keyspace: 'submissions',
  description:
    'Asks a higher authority to approve the bind of a quote that whoever asks may not bind alone: one question for each reason, at the level that it needs.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [QuoteExpired, ApprovalNotRequired, AlreadyAsked],
  input: (t) => ({
    quoteId: t.id('quotes', 'The quote.'),
    expectedVersion: t.version('quote'),
    note: t.text('Why it should be approved.', { max: 1000 }),
  }),
  changed: { quote: changedRow('quotes', 'The quote, still open to be bound.') },
  prepare: ({ quoteId }, context) => readQuoteToDecide(context, quoteId, readBindFacts, 'quoteId'),
  change: async (transaction, { expectedVersion, note }, { facts, profile, profiles }, { viewer, today }) => {
    const locked = await lockQuoteAt(transaction, facts, expectedVersion);
    if (isRefusal(locked)) return locked;
    const { quote } = locked;
    const path = ['quoteId'];
    if (isExpiredOn(quote, today)) return refuse(QuoteExpired, path, { expiredAt: quote.expiresAt });
    const closed = invalidTransition(quoteTransitions, quote.status, 'binding', ...path);
    if (closed) return closed;
    const bind = proposedBind(facts, profile, { viewer, today, noKnownLosses: false });
    const reasons = reasonsForApproval(bind).filter((reason) => !bind.approvedReasons.includes(reason));
    if (reasons.length === 0) return refuse(ApprovalNotRequired, path);
    const asked = facts.approvals.filter(
      ({ subjectType, decision, reasonCode }) =>
        subjectType === 'bind' && decision === 'pending' && reasons.some((reason) => reason === reasonCode),
    );
    if (asked.length > 0) return refuse(AlreadyAsked, path, { approvalIds: asked.map(({ id }) => id) });

    const askerLevel = isAgency(viewer) ? 0 : (profile?.level ?? 0);
    const risk = riskFactsOf(facts, backgroundOf(facts));
    const questions = questionsOf(reasons, { facts: risk, askerLevel, profiles });
    const rows = askedRows(questions, { subjectType: 'bind', quote: facts, requesterId: personOf(viewer) }, () => note);
    const newId = () => transaction.newId(identifierPrefixes.submissionsApprovals);
    await transaction.insert(
      'submissionsApprovals',
      rows.map((row) => ({ id: newId(), ...row })),
    );
    await touchQuote(transaction, facts.id);
    return { changed: { quote: facts.id } };
  },
});
