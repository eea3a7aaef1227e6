import { and, eq } from 'drizzle-orm';
import { billingApprovals } from '../../../../schema/billing/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { personOf, type Viewer } from '../../../auth/viewer.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type Refusal, separationOfDuties } from '../../../graphql/mutation/index.ts';
import { decided, decisionColumns, decisionRefusal, type Verdict } from '../../global/rules/approval.ts';
import { type AskedOfMonth, monthQuestion } from '../rules/month-question.ts';

/** Asks somebody else about a month of the books, and returns the identifier of the approval. */
export const askAboutMonth = async (
  transaction: WriteTransaction<'billing'>,
  viewer: Viewer,
  asked: Omit<AskedOfMonth, 'requesterId'>,
): Promise<string> => {
  const id = transaction.newId(identifierPrefixes.billingApprovals);
  await transaction.insert('billingApprovals', [
    { id, ...monthQuestion({ ...asked, requesterId: personOf(viewer) }), conditions: [] },
  ]);
  return id;
};

/**
 * Decides on what is asked of a month, which is locked and waits for it. Returns the identifier of the approval; refuses whoever
 * has asked, also through an API key.
 */
export const decideAboutMonth = async (
  transaction: WriteTransaction<'billing'>,
  viewer: Viewer,
  periodId: string,
  verdict: Verdict,
): Promise<string | Refusal> => {
  const waits = and(eq(billingApprovals.subjectId, periodId), eq(billingApprovals.decision, 'pending'));
  const [found] = await transaction.read('billingApprovals', ['id'], waits);
  const approval = found && (await transaction.lock('billingApprovals', found.id, decisionColumns));
  if (!approval) throw new Error(`The month ${periodId} waits for a decision, and nobody was asked.`);
  const decider = { userId: personOf(viewer), level: 0, limitCents: 0n };
  const refusal = decisionRefusal(approval, decider, verdict);
  if (refusal === 'separation_of_duties') return separationOfDuties(approval.requesterId, 'accountingPeriodId');
  if (refusal !== null) throw new Error(`The month ${periodId} waits for what is ${refusal}.`);
  await transaction.set('billingApprovals', found.id, decided(decider, verdict, transaction.now));
  return found.id;
};
