import { decision } from '../../../../schema/decision.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { inputKinds as t } from '../../../graphql/mutation/input.ts';
import { Decision } from '../../../graphql/shared-enums.ts';

const { approved, denied } = decision;

/** What every decision on questions about a quote says. */
export const decisionFields = {
  quoteId: t.id('quotes', 'The quote.'),
  expectedVersion: t.version('quote'),
  approvalIds: t.list(
    t.id('submissionsApprovals', 'A question about the quote.'),
    { max: 20 },
    'The questions, decided on together.',
  ),
  decision: t.oneOf(Decision, { approved, denied }, 'APPROVED or DENIED.'),
  note: t.text('Why. It stays in the file.', { max: 1000 }),
  conditions: t.optional(
    t.list(
      t.text('A condition.'),
      { max: listBounds.approvalConditions },
      'On what conditions it is approved: the quote is made subject to them.',
    ),
  ),
};

/** What becomes of a submission when its last quote is declined. */
export const thenDecline = t.optional(
  t.flag(
    'Whether a denial declines the submission as well, when no other quote of it is open or asked about. Without it the submission goes back to its underwriter.',
  ),
);
