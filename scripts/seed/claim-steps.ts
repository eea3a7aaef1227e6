import type { claimStatus } from '../../schema/claims/enums.ts';
import { noteOn, readHealthInformation } from './claim-people.ts';
import type { ClaimStory } from './claims.ts';

const dollars = (amount: number): bigint => BigInt(amount) * 100n;
const counsel = 'Alder & Voss LLP';
const investigator = 'Fieldstone Adjusting Services';

const determine = (
  { story, claim, adjuster }: ClaimStory,
  outcome: 'covered' | 'partially_covered' | 'denied',
  provisions: readonly string[],
  opinion: string,
): void => {
  const values = { claimId: claim.id, outcome, provisions: [...provisions], opinion, determinedById: adjuster.user.id };
  story.book.add('coverageDeterminations', values);
};

const payeeOf = ({ story, claim }: ClaimStory): string =>
  story.book.rows.claimParties.find(({ claimId, role }) => claimId === claim.id && role === 'claimant')?.name ?? '';

const halfOfIndemnity = ({ money }: ClaimStory): bigint => money.outstandingCents('indemnity') / 2n;

const special = (matter: ClaimStory): void => {
  const { money, plan } = matter;
  const payee = payeeOf(matter);
  if (plan.special === 'waiting_payment') money.request('indemnity', payee, halfOfIndemnity(matter), false);
  if (plan.special === 'approved_payment') money.request('indemnity', payee, halfOfIndemnity(matter), true);
  if (plan.special === 'voided_payment') {
    money.voidPayment(money.pay('indemnity', payee, halfOfIndemnity(matter) / 2n));
    noteOn(matter, 'Check returned by the post office; payment voided, address confirmed with the claimant.');
  }
};

const investigate = (matter: ClaimStory): void => {
  const { story, claim, adjuster, money } = matter;
  story.book.change(claim, { adjusterId: adjuster.user.id });
  money.reserve('expense', dollars(4_500), 'Initial reserve for inspection and statements');
  readHealthInformation(matter);
  noteOn(matter, 'Statement taken from the insured. Inspection ordered.');
};

const reserve = (matter: ClaimStory): void => {
  const { money, plan } = matter;
  money.reserve('indemnity', dollars(plan.indemnityDollars), 'Exposure after inspection and first estimates');
  money.pay('expense', investigator, dollars(1_850));
  determine(matter, 'covered', ['Insuring agreement A.1', 'Conditions 2'], 'Loss falls within the insuring agreement.');
};

const settlement = (matter: ClaimStory): void => {
  const { money, plan } = matter;
  const increase = dollars(Math.round(plan.indemnityDollars / 5));
  money.reserve('indemnity', increase, 'Revised after the second estimate');
  money.approve('settlement', money.outstandingCents('indemnity'));
  if (plan.special !== 'waiting_payment') money.pay('indemnity', payeeOf(matter), halfOfIndemnity(matter) / 2n);
  if (plan.special === 'subrogation') money.recover('subrogation', increase, 0n);
  special(matter);
};

const settle = (matter: ClaimStory): void => {
  const { money, plan } = matter;
  const outstanding = money.outstandingCents('indemnity');
  const finalCents = (outstanding * 9n) / 10n;
  money.pay('indemnity', payeeOf(matter), finalCents);
  money.release('Settled for less than was reserved');
  if (plan.special === 'salvage') money.recover('salvage', finalCents / 8n, finalCents / 10n);
  if (plan.special === 'subrogation') money.recover('subrogation', finalCents / 2n, finalCents / 4n);
  if (plan.special === 'deductible') money.recover('deductible', dollars(2_500), dollars(2_500));
  noteOn(matter, 'Release signed; final payment issued.');
};

/** What happens when a claim enters a status. */
export const claimSteps: Readonly<Record<keyof typeof claimStatus, (matter: ClaimStory) => void>> = {
  open: () => {},
  investigating: investigate,
  reserved: reserve,
  in_settlement: settlement,
  settled: settle,
  litigated: (matter) => {
    const { money, plan } = matter;
    money.reserve('indemnity', dollars(plan.indemnityDollars), 'Suit filed; demand exceeds the first estimate');
    money.reserve('expense', dollars(35_000), 'Defense through discovery');
    noteOn(matter, 'Suit served on the insured. Defense assigned to panel counsel.');
  },
  in_defense: (matter) => {
    matter.money.pay('expense', counsel, dollars(8_400));
    determine(
      matter,
      'partially_covered',
      ['Exclusion j(6)', 'Supplementary payments'],
      'Defense owed; part of the damages is excluded.',
    );
  },
  denied: (matter) => {
    determine(matter, 'denied', ['Exclusion l', 'Definitions 16'], 'The loss is outside the insuring agreement.');
    matter.money.release('Claim denied');
    noteOn(matter, 'Denial letter sent with the provisions relied on.');
  },
  closed: ({ story, claim }) => {
    story.book.change(claim, { closedAt: story.book.now });
  },
  reopened: (matter) => {
    const { story, claim, money } = matter;
    story.book.change(claim, { closedAt: null });
    money.reserve('indemnity', dollars(6_000), 'Supplement received after closing');
    noteOn(matter, 'Reopened: supplemental estimate received.');
  },
};
