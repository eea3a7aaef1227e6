import { eq } from 'drizzle-orm';
import { submissionsApprovals } from '../../../../schema/submissions/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import {
  authorityExceeded,
  authorityRefusals,
  notFound,
  type Refusal,
  refuse,
  separationOfDuties,
} from '../../../graphql/mutation/index.ts';
import type { AuthorityProfile } from '../../global/authority/own-authority.ts';
import {
  type DecisionRefusal,
  decided,
  decisionColumns,
  decisionRefusal,
  type Verdict,
} from '../../global/rules/approval.ts';
import { backgroundOf, noAuthority } from '../binding/proposed-bind.ts';
import { addConditions } from '../quoting/add-conditions.ts';
import type { QuotedRisk } from '../quoting/beside-quote.ts';
import { AlreadyDecided, CarrierDecides, OrganizationDecides } from '../refusals.ts';
import { authorityReferralReasons } from '../rules/referral.ts';
import { riskFactsOf } from '../rules/risk.ts';
import { conditionsOfApproval } from '../rules/subjectivities.ts';

/** Every way in which a decision on questions about a quote can be refused. */
export const decisionRefusals = [...authorityRefusals, AlreadyDecided] as const;

/** Questions about a quote, and what somebody says of all of them. */
export interface Decision {
  readonly facts: QuotedRisk;
  readonly profile: AuthorityProfile | null;
  readonly deciderId: string;
  readonly subjectType: 'referral' | 'bind';
  readonly authority: 'organization' | 'carrier';
  readonly approvalIds: readonly string[];
  readonly verdict: Verdict;
}

const columns = ['subjectType', 'subjectId', 'reasonCode', ...decisionColumns] as const;

type Transaction = WriteTransaction<'submissions'>;

const lockQuestion = (transaction: Transaction, id: string) => transaction.lock('submissionsApprovals', id, columns);

type Question = NonNullable<Awaited<ReturnType<typeof lockQuestion>>>;

const inWords = (refusal: DecisionRefusal, question: Question, approvalId: string, path: string[]): Refusal => {
  switch (refusal) {
    case 'already_decided':
      return refuse(AlreadyDecided, path, { approvalId });
    case 'separation_of_duties':
      return separationOfDuties(question.requesterId, ...path);
    case 'authority_exceeded':
      return authorityExceeded(question.requiredLevel, ...path);
    case 'carrier_decision_missing':
      return refuse(CarrierDecides, path, { approvalId });
  }
};

/** Whether the decider's own profile stops at the very reason: nobody allows what they could not do themselves. */
const exceedsOwnLimits = ({ facts, profile, verdict, authority }: Decision, { reasonCode }: Question): boolean =>
  authority === 'organization' &&
  verdict.decision === 'approved' &&
  authorityReferralReasons(riskFactsOf(facts, backgroundOf(facts)), profile ?? noAuthority).some(
    (reason) => reason === reasonCode,
  );

const refusalToDecide = (decision: Decision, question: Question, id: string, path: string[]): Refusal | null => {
  const { facts, profile, deciderId, subjectType, verdict } = decision;
  if (question.subjectId !== facts.id || question.subjectType !== subjectType) return notFound(id, ...path);
  const decider = { userId: deciderId, level: profile?.level ?? 0, limitCents: profile?.maxPremiumCents ?? 0n };
  const refusal = decisionRefusal(question, decider, verdict);
  if (refusal) return inWords(refusal, question, id, path);
  if (question.authority !== decision.authority) {
    const other = question.authority === 'carrier' ? CarrierDecides : OrganizationDecides;
    return refuse(other, path, { approvalId: id });
  }
  return exceedsOwnLimits(decision, question) ? authorityExceeded(question.requiredLevel + 1, ...path) : null;
};

/**
 * Decides on questions about a quote that the transaction has locked, all of them or none, and makes the quote subject to the
 * conditions. Returns the decisions on all questions of the kind, those of others before among them.
 */
export const decideQuestions = async (transaction: Transaction, decision: Decision) => {
  const { facts, approvalIds, verdict, deciderId, subjectType } = decision;
  const decider = { userId: deciderId, level: 0, limitCents: 0n };
  // In one order, whoever asks: two who decide on the same questions wait for each other, and neither is undone.
  for (const id of approvalIds.toSorted()) {
    const path = ['approvalIds', String(approvalIds.indexOf(id))];
    const question = await lockQuestion(transaction, id);
    if (!question) return notFound(id, ...path);
    const refusal = refusalToDecide(decision, question, id, path);
    if (refusal) return refusal;
    await transaction.set('submissionsApprovals', id, decided(decider, verdict, transaction.now));
  }
  const conditions = verdict.decision === 'approved' ? conditionsOfApproval(verdict.conditions ?? []) : [];
  const refusal = await addConditions(transaction, facts, conditions, null, 'conditions');
  if (refusal) return refusal;
  const all = await transaction.read(
    'submissionsApprovals',
    ['subjectType', 'decision'],
    eq(submissionsApprovals.subjectId, facts.id),
  );
  return { decisions: all.flatMap((one) => (one.subjectType === subjectType ? [one.decision] : [])) };
};
