import type { RowDataPacket } from 'mysql2/promise';
import * as z from 'zod';
import { demonstrationUsers, organizationId } from '../../scripts/seed/people.ts';
import { markOf } from './mark.ts';
import type { MeasuredMutation } from './mutation.ts';

const text = `mutation BindQuote($input: BindQuoteInput!, $key: String!) {
  bindQuote(input: $input, idempotencyKey: $key) { __typename
    ... on BindQuoteDone { pending { event } quote { id status } submission { id status }
      policy { id number status annualPremium { amount } } }
    ... on Refusal { code message } ... on ApprovalRequired { reasons } } }`;

const offer = z.object({ id: z.string(), submissionId: z.string(), version: z.number() });

/** The newest offer that nobody had to approve. */
const openOffer = `SELECT quotes.id, submission_id AS submissionId, quotes.version FROM quotes
  JOIN submissions ON submissions.org_id = quotes.org_id AND submissions.id = submission_id AND submissions.status = 'quoted'
  WHERE quotes.org_id = ? AND quotes.status = 'issued' AND quotes.id NOT IN (
    SELECT subject_id FROM submissions_approvals WHERE submissions_approvals.org_id = quotes.org_id)
  ORDER BY quotes.id DESC LIMIT 1`;

/** The copies are bound on the day of the run: cover begins in a fortnight, as long as the agreements of the demonstration go. */
const today = 'curdate()';
const terms = {
  effective_date: `${today} + INTERVAL 14 DAY`,
  expiration_date: `${today} + INTERVAL 14 DAY + INTERVAL 1 YEAR`,
};

/** A bind of an offer. A copy has its submission, and all that is of the offer; its conditions are satisfied. */
export const bindQuote: MeasuredMutation = {
  name: 'bind-quote',
  says: 'bindQuote: from an offer to a policy, and the same statements by hand',
  text,
  done: '"__typename":"BindQuoteDone","pending":[]',
  find: async (connect) => {
    const submissions = await connect('oi_submissions');
    const global = await connect('oi_global');
    try {
      const [[row]] = await submissions.query<RowDataPacket[]>(openOffer, [organizationId]);
      const { id, submissionId, version } = offer.parse(row);
      // The agreements of the demonstration have room for some dozens, and who asks here has no authority of its own.
      await global.query('UPDATE da_capacity SET limit_cents = limit_cents * 10000 WHERE org_id = ?', [organizationId]);
      await global.query(
        'UPDATE authority_assignments SET user_id = ?, active_user_id = ? WHERE org_id = ? AND active_user_id = ?',
        [
          demonstrationUsers.ORG_ADMIN.userId,
          demonstrationUsers.ORG_ADMIN.userId,
          organizationId,
          demonstrationUsers.UNDERWRITER.userId,
        ],
      );
      const ofQuote = { keyspace: 'submissions', by: 'quote_id', value: id } as const;
      const satisfied = { satisfied_at: today, satisfied_by_id: "'usr_bench'" };
      return {
        bundle: {
          parts: [
            { keyspace: 'submissions', table: 'submissions', by: 'id', value: submissionId, numbered: ['number'] },
            {
              keyspace: 'submissions',
              table: 'quotes',
              by: 'id',
              value: id,
              numbered: ['number'],
              otherwise: { ...terms, expires_at: `${today} + INTERVAL 14 DAY` },
            },
            { ...ofQuote, table: 'quote_coverages' },
            { ...ofQuote, table: 'quote_subjectivities', otherwise: satisfied },
            { keyspace: 'submissions', table: 'loss_history', by: 'submission_id', value: submissionId },
          ],
        },
        variables: (idOf, copy) => ({
          key: markOf(copy),
          input: {
            quoteId: idOf(id, copy),
            expectedVersion: version,
            plan: 'PIF',
            billingMethod: 'DIRECT',
            confirmNoLosses: true,
          },
        }),
      };
    } finally {
      await Promise.all([submissions.end(), global.end()]);
    }
  },
};
