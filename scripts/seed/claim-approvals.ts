import type { Decider } from './authorities.ts';
import type { Stored } from './book.ts';
import { later } from './calendar.ts';
import type { Market } from './setup.ts';
import { ownersOf } from './views.ts';

type Approval = Stored<'claimsApprovals'>;

/** What the claims manager decides, and what then happens. Without a decision the request stays open. */
interface Verdict {
  readonly decision: 'approved' | 'denied' | null;
  readonly note: string;
}

/** The usual verdict. */
export const agreed: Verdict = { decision: 'approved', note: 'Agreed on the file as documented.' };

/** Asks for approvals on one claim; the claims manager decides a day later. */
export const claimApprovals = ({ book, staff }: Market, claim: Stored<'claims'>, adjuster: Decider) => {
  const { claimsManager } = staff;
  return (
    subjectType: 'reserve' | 'payment' | 'settlement',
    subjectId: string,
    amountCents: bigint,
    verdict: Verdict,
    then: (decision: 'approved' | 'denied') => void,
  ): Approval => {
    const approval = book.add('claimsApprovals', {
      ...ownersOf(claim),
      subjectType,
      subjectId,
      fileId: claim.id,
      reasonCode: `${subjectType}_above_authority`,
      rationale: 'Above my authority; the file supports the amount.',
      amountCents,
      authority: 'organization',
      requiredLevel: claimsManager.profile.level,
      requesterId: adjuster.user.id,
      decision: 'pending',
      decidedById: null,
      decidedAt: null,
      note: null,
      conditions: [],
    });
    const { decision, note } = verdict;
    if (decision === null) return approval;
    book.plan(later(book.now, 1, 1), 'decideClaimApproval', claimsManager.user.id, () => {
      book.change(approval, { decision, note, decidedById: claimsManager.user.id, decidedAt: book.now });
      then(decision);
    });
    return approval;
  };
};
