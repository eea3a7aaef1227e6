import { expect, it } from 'vitest';
import { chargesOfPremium } from '../../global/rules/charges.ts';
import { type OptionToQuote, offered, quoteRows, submissionStatusAfterQuotes } from './quote.ts';

const option: OptionToQuote = {
  optionLabel: 'Option A',
  outcome: { status: 'referred', reasons: ['claim_count', 'new_business'] },
  ratingInput: {
    effectiveDate: '2026-12-01',
    expirationDate: '2027-12-01',
    stateCode: 'NY',
    classCode: '91340',
    revenueCents: '0',
    payrollCents: '0',
    totalInsuredValueCents: '0',
    limitCents: '100000000',
    deductibleCents: '0',
    lossRatio: '0.500000',
    scheduleModifier: '0.000000',
    scheduleReason: null,
  },
  rated: {
    annualPremiumCents: 1_000_000n,
    steps: [],
    coverages: [],
    charges: chargesOfPremium({ premiumCents: 1_000_000n, fees: [], surplusLines: null }),
  },
  commissionRate: '0.150000',
  revision: 1,
  revisionOfId: null,
  quotedAt: new Date('2026-10-02T15:00:00Z'),
  expiresAt: new Date('2026-11-02T00:00:00Z'),
};

it('a referred quote is not offered, and says why in words', () => {
  expect(quoteRows(option).quote).toMatchObject({
    status: 'referred',
    offeredAt: null,
    reason: 'Referred: claim count, new business',
    revision: 1,
    commissionCents: 150_000n,
  });
});

it('an approved referral opens the same quote at the same premium, for thirty days from the approval', () => {
  const { quote } = quoteRows(option);
  const approvedAt = new Date('2026-10-05T10:00:00Z');
  const approved = {
    ...quote,
    ...offered(quote, { offeredAt: approvedAt, offeredOn: '2026-10-05', backdatingDays: 3 }),
  };
  expect(approved).toEqual({
    ...quote,
    status: 'issued',
    offeredAt: approvedAt,
    expiresAt: new Date('2026-11-05T00:00:00Z'),
  });
});

it('a quote that is issued is open from the moment on at which it is made', () => {
  const { quote } = quoteRows({ ...option, outcome: { status: 'issued' }, revision: 3, revisionOfId: 'quo_1' });
  expect(quote).toMatchObject({ revision: 3, revisionOfId: 'quo_1', status: 'issued', offeredAt: option.quotedAt });
});

it('is not made of charges that have another premium than was rated', () => {
  const charges = chargesOfPremium({ premiumCents: 999_999n, fees: [], surplusLines: null });
  expect(() => quoteRows({ ...option, rated: { ...option.rated, charges } })).toThrow('999999');
});

it('one offer makes the submission quoted, else one question referred, else it is declined', () => {
  expect(submissionStatusAfterQuotes(['declined', 'issued', 'referred'])).toBe('quoted');
  expect(submissionStatusAfterQuotes(['declined', 'referred'])).toBe('referred');
  expect(submissionStatusAfterQuotes(['declined'])).toBe('declined');
});
