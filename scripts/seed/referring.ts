import { requiredLevel } from '../../src/keyspaces/submissions/rules/referral.ts';
import type { Case, Issued } from './quoting.ts';
import { factsOf } from './risks.ts';
import type { Market } from './setup.ts';
import { authorityOf } from './views.ts';

const rationales = {
  premium_above_auto_bind: 'Premium exceeds what the program lets us bind without a second look.',
  premium_above_authority: 'Premium is beyond my authority; terms look adequate for the exposure.',
  limit_above_authority: 'The requested limit is beyond my authority.',
  total_insured_value_above_authority: 'Values at this location are beyond my authority.',
  excluded_class: 'The class is outside my authority.',
  excluded_state: 'The state is outside my authority.',
  loss_ratio: 'Five-year loss ratio is above 1.5, driven by frequency in the last two years.',
  claim_count: 'More than ten claims in five years; loss control report attached.',
  new_business: 'Under two years in business; the principals have fifteen years in the trade.',
} as const;

/** Opens one referral per reason, to the lowest level that may decide. */
export const refer = ({ staff }: Market, matter: Case, { quote, reasons }: Issued): void => {
  const { book, product, risk, submission, underwriter } = matter;
  const facts = factsOf(risk, product, BigInt(quote.annualPremiumCents));
  const level = requiredLevel(facts, underwriter.profile.level, staff.profiles.map(authorityOf));
  book.move('submissions', submission, 'referred', underwriter.user.id);
  for (const reasonCode of reasons) {
    book.add('referrals', {
      submissionId: submission.id,
      quoteId: quote.id,
      reasonCode,
      rationale: rationales[reasonCode],
      requiredLevel: level,
      decision: 'pending',
    });
  }
};

/** The chief underwriter approves the referrals. */
export const approveReferrals = ({ staff }: Market, { book }: Case, { quote }: Issued): void => {
  for (const referral of book.rows.referrals) {
    if (referral.quoteId !== quote.id) continue;
    book.change(referral, { decision: 'approved', decidedById: staff.chiefUnderwriter.user.id, decidedAt: book.now });
  }
};
