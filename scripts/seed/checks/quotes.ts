import { sumOfCharges } from '../../../src/keyspaces/global/rules/charges.ts';
import { replayedPremiumCents } from '../../../src/keyspaces/global/rules/rating/replay.ts';
import { type Check, findings, groupBy, type StoredRows, sumOf } from './stored-rows.ts';

type Steps = StoredRows['ratingSteps'];

/** Whether each step begins where the one before it ended: a coverage at nothing, and the policy at all coverages together. */
const isChained = (steps: Steps): boolean => {
  const ended = new Map<string | null, bigint>();
  for (const { coverage, premiumBeforeCents, premiumAfterCents } of steps) {
    const coverages = [...ended].flatMap(([of, cents]) => (of === null ? [] : [cents]));
    const start = coverage === null ? coverages.reduce((sum, cents) => sum + cents, 0n) : 0n;
    const gap = premiumBeforeCents - (ended.get(coverage) ?? start);
    // Amounts that are not rounded yet are shown to the cent, so their sum may be some cents off.
    const shown = coverage === null && !ended.has(null) ? BigInt(coverages.length) : 0n;
    if (gap > shown || gap < -shown) return false;
    ended.set(coverage, premiumAfterCents);
  }
  return true;
};

/** The rating log of a quote explains every cent, and every bound quote has a policy. */
export const checkQuotes: Check = (rows) => {
  const stepsOf = groupBy(rows.ratingSteps, ({ quoteId }) => quoteId);
  const tableOf = groupBy(rows.rateTables, ({ id }) => id);
  const coveragesOf = groupBy(rows.quoteCoverages, ({ quoteId }) => quoteId);
  const quotesOf = groupBy(rows.quotes, ({ submissionId }) => submissionId);
  const quotesWithPolicy = new Set(rows.policies.map(({ quoteId }) => quoteId));
  const submissionsWithPolicy = new Set(rows.policies.map(({ submissionId }) => submissionId));
  return [
    ...findings(rows.quotes, ({ id, annualPremiumCents, ratingInput, rateTableId }) => {
      const steps = stepsOf(id).toSorted((one, other) => one.ordinal - other.ordinal);
      const table = tableOf(rateTableId)[0];
      const replayed = table && replayedPremiumCents(ratingInput, table.factors, steps);
      const leads = isChained(steps) && steps.at(-1)?.premiumAfterCents === annualPremiumCents;
      return (
        !(leads && replayed === annualPremiumCents) && `The rating log of quote ${id} does not lead to its premium.`
      );
    }),
    ...findings(rows.quotes, ({ id, annualPremiumCents }) => {
      const sum = sumOf(coveragesOf(id), ({ premiumCents }) => premiumCents);
      return sum !== annualPremiumCents && `Quote ${id} costs ${annualPremiumCents} cents, its coverages ${sum}.`;
    }),
    ...findings(rows.quotes, ({ id, annualPremiumCents, charges }) => {
      const charged = sumOfCharges(charges, ['premium']);
      return charged !== annualPremiumCents && `Quote ${id} costs ${annualPremiumCents} cents, and charges ${charged}.`;
    }),
    ...findings(
      rows.quotes,
      ({ id, status }) =>
        (status === 'bound') !== quotesWithPolicy.has(id) && `Quote ${id} is ${status}, which its policies contradict.`,
    ),
    ...findings(rows.submissions, ({ id, status }) => {
      const quotes = quotesOf(id);
      const agrees = {
        bound: submissionsWithPolicy.has(id),
        binding: quotes.some((quote) => quote.status === 'binding'),
        quoted: quotes.some((quote) => quote.status === 'issued' || quote.status === 'accepted'),
        referred: quotes.some((quote) => quote.status === 'referred'),
        declined: quotes.some((quote) => quote.status === 'declined'),
        expired: quotes.length === 0 || quotes.some((quote) => quote.status === 'expired'),
      };
      const contradicted = Object.entries(agrees).some(([name, holds]) => name === status && !holds);
      return contradicted && `Submission ${id} is ${status}, which its quotes contradict.`;
    }),
  ];
};

/** An agreement's committed capacity is the sum of its utilizations, and not more than its limit. */
export const checkCapacity: Check = (rows) => {
  const takersOf = groupBy(rows.daUtilization, ({ capacityId }) => capacityId);
  return findings(rows.daCapacity, ({ id, committedCents, limitCents }) => {
    const taken = sumOf(takersOf(id), ({ amountCents }) => amountCents);
    const wrong = taken !== committedCents || committedCents < 0n || committedCents > limitCents;
    return wrong && `Capacity ${id} has ${committedCents} of ${limitCents} cents committed and ${taken} taken.`;
  });
};
