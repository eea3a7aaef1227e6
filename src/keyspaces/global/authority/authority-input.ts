import { invalidInput, type MutationContext, type Refusal } from '../../../graphql/mutation/index.ts';
import type { InputKinds } from '../../../graphql/mutation/input.ts';
import { unknownState } from '../input-checks.ts';

/** What a profile of authority says: whole, so that nobody leaves a limit as it was without seeing it. */
export const authorityInput = (t: InputKinds) => ({
  name: t.text('What the profile is called.', { max: 200 }),
  level: t.count('The level: who has a higher one decides on what exceeds this one.', { min: 1, max: 10 }),
  maxTotalInsuredValue: t.moneyOrZero('The highest total insured value of a risk that may be quoted.'),
  maxLimit: t.moneyOrZero('The highest limit that may be quoted.'),
  maxPremium: t.moneyOrZero('The highest annual premium that may be quoted.'),
  maxReserve: t.moneyOrZero('The highest reserve that may be set on a claim.'),
  maxClaimPayment: t.moneyOrZero('The highest payment on a claim that may be issued.'),
  maxRefund: t.moneyOrZero('The highest refund that may be approved.'),
  maxWriteOff: t.moneyOrZero('The highest amount that may be written off.'),
  maxWaiver: t.moneyOrZero('The highest fee that may be waived.'),
  backdatingDays: t.count('How many days back a change of a policy may take effect.', { min: 0, max: 365 }),
  lineOfBusinessCodes: t.list(
    t.code('A line of business, by code.', /^[a-z_]{1,32}$/, 'must be the code of a line of business'),
    { min: 0, max: 20 },
    'The lines of business that it holds for, by code.',
  ),
  prohibitedStates: t.list(
    t.code('A state, by postal code.', /^[A-Z]{2}$/, 'must be two capital letters'),
    { min: 0, max: 51 },
    'States in which it does not hold, by postal code.',
  ),
});

type AuthorityInput = {
  readonly [Name in keyof ReturnType<typeof authorityInput>]: ReturnType<
    typeof authorityInput
  >[Name]['schema']['_output'];
};

/** The columns of a profile, from what was asked for. */
export const profileColumns = ({
  lineOfBusinessCodes,
  maxTotalInsuredValue,
  maxLimit,
  maxPremium,
  maxReserve,
  maxClaimPayment,
  maxRefund,
  maxWriteOff,
  maxWaiver,
  name,
  level,
  backdatingDays,
  prohibitedStates,
}: AuthorityInput) => ({
  name,
  level,
  backdatingDays,
  prohibitedStates,
  linesOfBusiness: lineOfBusinessCodes,
  maxTotalInsuredValueCents: maxTotalInsuredValue,
  maxLimitCents: maxLimit,
  maxPremiumCents: maxPremium,
  maxReserveCents: maxReserve,
  maxClaimPaymentCents: maxClaimPayment,
  maxRefundCents: maxRefund,
  maxWriteOffCents: maxWriteOff,
  maxWaiverCents: maxWaiver,
});

/** Refuses states and lines of business that there are none of; null when there are all of them. */
export const unknownCodes = async (
  context: MutationContext,
  { lineOfBusinessCodes, prohibitedStates }: Pick<AuthorityInput, 'lineOfBusinessCodes' | 'prohibitedStates'>,
): Promise<Refusal | null> => {
  const lines = await context.globalDb.findMany('linesOfBusiness', { columns: { code: true } });
  const known = new Set(lines.map(({ code }) => String(code)));
  const unknown = lineOfBusinessCodes.find((code) => !known.has(code));
  if (unknown !== undefined)
    return invalidInput(`must be lines of business, which ${unknown} is not`, 'lineOfBusinessCodes');
  return unknownState(context, prohibitedStates, 'prohibitedStates');
};
