import { quoteValidDays } from '../../src/keyspaces/submissions/rules/lifecycle.ts';
import { type Reason, requiredLevel } from '../../src/keyspaces/submissions/rules/referral.ts';
import { later } from './calendar.ts';
import type { Case, Issued } from './quoting.ts';
import { factsOf } from './risks.ts';
import type { Market } from './setup.ts';
import { authorityOf, ownersOf } from './views.ts';

const rationales = {
  premium_above_auto_bind: 'Premium exceeds what the program lets us bind without a second look.',
  premium_above_authority: 'Premium is beyond my authority; terms look adequate for the exposure.',
  limit_above_authority: 'The requested limit is beyond my authority.',
  total_insured_value_above_authority: 'Values at this location are beyond my authority.',
  excluded_class: 'The class is outside my authority.',
  excluded_state: 'The state is outside my authority.',
  loss_ratio: 'Five-year loss ratio is above 1.5, driven by frequency in the last two years.',
  claim_count: 'More than ten claims in five years; loss control report attached.',
  agreement_occurrence_limit: 'The requested limit is beyond what the carrier lets us write.',
  agreement_aggregate_limit: 'The aggregate limit is beyond what the carrier lets us write.',
  agreement_policy_premium: 'The premium of this policy is beyond what the carrier lets us write.',
  agreement_state: 'The carrier has not authorized us in this state.',
  new_business: 'Under two years in business; the principals have fifteen years in the trade.',
} as const satisfies Record<Reason, string>;

/** Opens one referral per reason, to the lowest level that may decide. */
export const refer = ({ staff }: Market, matter: Case, { quote, reasons }: Issued): void => {
  const { book, product, risk, submission, underwriter } = matter;
  const facts = factsOf(risk, product, BigInt(quote.annualPremiumCents));
  const level = requiredLevel(facts, underwriter.profile.level, staff.profiles.map(authorityOf));
  book.move('submissions', submission, 'referred', underwriter.user.id);
  for (const reasonCode of reasons) {
    book.add('submissionsApprovals', {
      ...ownersOf(quote),
      subjectType: 'referral',
      subjectId: quote.id,
      fileId: submission.id,
      reasonCode,
      rationale: rationales[reasonCode],
      amountCents: quote.annualPremiumCents,
      authority: 'organization',
      requiredLevel: level,
      requesterId: underwriter.user.id,
      decision: 'pending',
      conditions: [],
    });
  }
};

/** The chief underwriter approves the referrals: the same quote is offered, at the same premium. */
export const approveReferrals = ({ staff }: Market, { book, submission }: Case, { quote }: Issued): void => {
  const deciderId = staff.chiefUnderwriter.user.id;
  for (const approval of book.rows.submissionsApprovals) {
    if (approval.subjectId !== quote.id) continue;
    book.change(approval, { decision: 'approved', decidedById: deciderId, decidedAt: book.now });
  }
  book.move('submissions', quote, 'issued', deciderId);
  book.change(quote, { offeredAt: book.now, expiresAt: later(book.now, quoteValidDays) });
  book.move('submissions', submission, 'quoted', deciderId);
};
