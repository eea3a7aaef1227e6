import type { Stored } from './book.ts';
import type { Course } from './claim-payments.ts';
import type { ClaimStory } from './claims.ts';

/** Records what an adjuster finds on coverage. */
export const determine = (
  { story, claim, adjuster }: ClaimStory,
  outcome: Stored<'coverageDeterminations'>['outcome'],
  provisions: readonly string[],
  opinion: string,
): void => {
  const values = { claimId: claim.id, outcome, provisions: [...provisions], opinion, determinedById: adjuster.user.id };
  story.book.add('coverageDeterminations', values);
};

/** Confirms cover after the investigation. */
export const verifyCoverage = (matter: ClaimStory): void => {
  matter.story.book.change(matter.claim, { coverageStatus: 'verified' });
  const provisions = ['Insuring agreement A.1', 'Conditions 2'];
  determine(matter, 'covered', provisions, 'Loss falls within the insuring agreement.');
};

/** The claimant, as the payee of indemnity. */
export const claimantOf = ({ story, claim }: ClaimStory): { readonly id: string | null; readonly name: string } => {
  const claimant = story.book.rows.claimParties.find(
    ({ claimId, role }) => claimId === claim.id && role === 'claimant',
  );
  if (!claimant?.id) throw new Error(`${claim.number} has no claimant.`);
  return { id: claimant.id, name: claimant.name };
};

/**
 * Pays indemnity out of what is set aside. Where the line pays net, the reserve is without the deductible, and the first
 * payment says what was left to the insured; elsewhere what is paid of it is billed to the insured.
 */
export const payLoss = (
  matter: ClaimStory,
  amountCents: bigint,
  kind: Stored<'claimPayments'>['kind'],
  course?: Course,
): void => {
  const { money, paysNet } = matter;
  const asked = { costType: 'indemnity', payee: claimantOf(matter), kind } as const;
  if (paysNet) {
    money.pay({ ...asked, ...money.netLoss(amountCents) }, course);
    return;
  }
  const onCleared = () => money.billDeductible(money.lines.money('indemnity').paidCents);
  money.pay({ ...asked, amountCents }, { ...course, onCleared });
};
