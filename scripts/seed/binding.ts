import type { Stored } from './book.ts';
import { later } from './calendar.ts';
import { openPolicy } from './policy-opening.ts';
import { takeCapacity } from './products.ts';
import type { Case, Issued } from './quoting.ts';
import type { Market } from './setup.ts';
import type { Request } from './submitting.ts';
import { ownersOf } from './views.ts';

/** Binds a quote: takes capacity, and opens the policy seconds later. Some stories stop in between, at BINDING. */
export const bindCase = (market: Market, request: Request, matter: Case, issued: Issued): void => {
  const { book, product, submission, underwriter } = matter;
  const { quote } = issued;
  if (quote.status !== 'issued' || submission.status !== 'quoted') return;
  if (issued.reasons.length > 0) approveBind(market, matter, quote);
  for (const row of book.rows.quoteSubjectivities) {
    if (row.quoteId !== quote.id) continue;
    book.change(row, {
      document: 'Signed application',
      satisfiedAt: book.now,
      satisfiedById: underwriter.user.id,
    });
  }
  book.move('submissions', submission, 'binding', underwriter.user.id);
  book.move('submissions', quote, 'binding', underwriter.user.id);
  if (request.plan.goal === 'binding') return;
  const seconds = 4 / 3600;
  book.agenda.schedule(later(book.now, 0, seconds), () => {
    takeCapacity(book, product, quote.effectiveDate, BigInt(quote.annualPremiumCents), { quoteId: quote.id });
    book.move('submissions', quote, 'bound');
    book.move('submissions', submission, 'bound');
    openPolicy(market, request, matter, issued);
  });
};

/** A quote that was referred needs an approval to be bound, too. */
const approveBind = ({ staff }: Market, { book, submission, underwriter }: Case, quote: Stored<'quotes'>): void => {
  book.add('submissionsApprovals', {
    ...ownersOf(quote),
    subjectType: 'bind',
    subjectId: quote.id,
    fileId: submission.id,
    reasonCode: 'was_referred',
    rationale: 'The quote had been referred, and is beyond my authority.',
    amountCents: quote.annualPremiumCents,
    authority: 'organization',
    requiredLevel: staff.chiefUnderwriter.profile.level,
    requesterId: underwriter.user.id,
    decision: 'approved',
    decidedById: staff.chiefUnderwriter.user.id,
    decidedAt: book.now,
    note: 'Approved as quoted; subject to a loss control visit within 60 days.',
    conditions: [],
  });
};
