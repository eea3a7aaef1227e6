import { openSubjectivities } from '../../../src/keyspaces/submissions/rules/bind.ts';
import { openQuoteStatuses } from '../../../src/keyspaces/submissions/rules/offer.ts';
import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

const bindStatuses: readonly string[] = ['binding', 'bound'];
const openStatuses: readonly string[] = ['referred', ...openQuoteStatuses];

/** A submission's exposures sum to its amounts, what is incomplete waits for an answer, and one quote at most is bound. */
export const checkSubmissions: Check = (rows) => {
  const exposuresOf = groupBy(rows.submissionExposures, ({ submissionId }) => submissionId);
  const requestsOf = groupBy(rows.informationRequests, ({ submissionId }) => submissionId);
  const quotesOf = groupBy(rows.quotes, ({ submissionId }) => submissionId);
  const conditionsOf = groupBy(rows.quoteSubjectivities, ({ quoteId }) => quoteId);
  return [
    ...findings(rows.submissions, ({ id, revenueCents, payrollCents, totalInsuredValueCents }) => {
      const amounts = { revenue: revenueCents, payroll: payrollCents, total_insured_value: totalInsuredValueCents };
      const bases = new Set(exposuresOf(id).map(({ basis }) => basis));
      const wrong = [...bases].some((basis) => {
        const parts = exposuresOf(id).filter((exposure) => exposure.basis === basis);
        return sumOf(parts, ({ amountCents }) => amountCents) !== amounts[basis];
      });
      return (bases.size === 0 || wrong) && `The exposures of submission ${id} are not what it says in all.`;
    }),
    ...findings(rows.submissions, ({ id, status }) => {
      const waits = requestsOf(id).some(({ answeredAt }) => answeredAt === null);
      return status === 'incomplete' && !waits && `Submission ${id} is incomplete, and nothing is asked.`;
    }),
    ...findings(rows.submissions, ({ id, status }) => {
      const bound = quotesOf(id).filter((quote) => bindStatuses.includes(quote.status));
      const open = quotesOf(id).filter((quote) => openStatuses.includes(quote.status));
      if (bound.length > 1) return `Submission ${id} has ${bound.length} quotes bound.`;
      return status === 'bound' && open.length > 0 && `Submission ${id} is bound, and has a quote that is still open.`;
    }),
    ...findings(rows.quotes, ({ id, status }) => {
      const open = openSubjectivities(conditionsOf(id), 'before_bind');
      return bindStatuses.includes(status) && open.length > 0 && `Quote ${id} is ${status} with conditions open.`;
    }),
  ];
};
