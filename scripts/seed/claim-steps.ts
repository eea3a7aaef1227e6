import type { claimStatus } from '../../schema/claims/enums.ts';
import { closingProblems } from '../../src/keyspaces/claims/rules/closing.ts';
import { determine, payLoss, verifyCoverage } from './claim-handling.ts';
import { noteOn, readHealthInformation } from './claim-people.ts';
import { payFirstPart, settledTurn } from './claim-turns.ts';
import type { ClaimStory } from './claims.ts';

const counsel = { id: null, name: 'Alder & Voss LLP' } as const;
const investigator = { id: null, name: 'Fieldstone Adjusting Services' } as const;

/** A part of an amount, in percent and whole dollars. */
const partOf = (cents: bigint, percent: bigint): bigint => ((cents * percent) / 10_000n) * 100n;

const investigate = (matter: ClaimStory): void => {
  const { story, claim, adjuster, money, expenseCents } = matter;
  story.book.change(claim, { adjusterId: adjuster.user.id });
  money.reserve('expense', expenseCents, 'Initial reserve for inspection and statements');
  readHealthInformation(matter);
  noteOn(matter, 'Statement taken from the insured. Inspection ordered.');
};

const reserve = (matter: ClaimStory): void => {
  const { money, claim, reserveCents, expenseCents } = matter;
  verifyCoverage(matter);
  money.reserve('indemnity', partOf(reserveCents, 80n), 'Exposure after inspection and first estimates');
  money.pay({
    costType: 'expense',
    payee: investigator,
    amountCents: partOf(expenseCents, 40n),
    invoiceReference: `FAS-${claim.number.slice(-4)}`,
  });
};

const negotiate = (matter: ClaimStory): void => {
  const { money, reserveCents } = matter;
  money.reserve('indemnity', partOf(reserveCents, 20n), 'Revised after the second estimate');
  money.agreeTerms(reserveCents);
  payFirstPart(matter);
};

const settle = (matter: ClaimStory): void => {
  const { money, plan } = matter;
  const freeCents = money.lines.free('indemnity');
  payLoss(matter, partOf(freeCents, 92n), 'final');
  money.release('Settled for less than was reserved', ['indemnity']);
  settledTurn(matter);
  noteOn(matter, plan.path === 'suedAtOnce' ? 'Suit dismissed with the settlement.' : 'Release signed.');
};

const sue = (matter: ClaimStory): void => {
  const { story, claim, money, reserveCents, expenseCents } = matter;
  story.book.change(claim, { litigated: true, reservationOfRightsAt: story.book.now, coverageStatus: 'in_question' });
  const missingCents = reserveCents - money.lines.money('indemnity').outstandingCents;
  if (missingCents > 0n) money.reserve('indemnity', missingCents, 'Suit filed; demand exceeds the first estimate');
  money.reserve('expense', expenseCents * 2n, 'Defense through discovery');
  noteOn(matter, 'Suit served on the insured. Defense assigned to panel counsel under a reservation of rights.');
};

const defend = (matter: ClaimStory): void => {
  const { claim, money, expenseCents } = matter;
  money.pay({
    costType: 'expense',
    payee: counsel,
    amountCents: partOf(expenseCents, 120n),
    invoiceReference: `AV-${claim.number.slice(-4)}-1`,
  });
  determine(
    matter,
    'partially_covered',
    ['Exclusion j(6)', 'Supplementary payments'],
    'Defense owed; part of the damages is excluded.',
  );
};

const deny = (matter: ClaimStory): void => {
  const [provisions, opinion] = matter.noCover
    ? [['Insuring agreement B.2'], `The policy gave no cover: ${matter.noCover.replaceAll('_', ' ')}.`]
    : [['Exclusion l', 'Definitions 16'], 'The loss is outside the insuring agreement.'];
  determine(matter, 'denied', provisions, opinion);
  matter.money.release('Claim denied', ['indemnity']);
  noteOn(matter, 'Denial letter sent with the provisions relied on.');
};

const close = (matter: ClaimStory): void => {
  const { story, claim, money, plan } = matter;
  money.release('Nothing more is due');
  const paidIndemnityCents = money.lines.money('indemnity').paidCents;
  const { status } = claim;
  const reason = status === 'denied' ? 'denied' : (plan.closedReason ?? 'paid');
  const problems = closingProblems({ status, reason, money: money.lines.total(), paidIndemnityCents });
  if (problems.length > 0) throw new Error(`${claim.number} cannot be closed: ${problems.join(', ')}.`);
  story.book.change(claim, { closedAt: story.book.now, closedReason: reason });
};

const reopen = (matter: ClaimStory): void => {
  const { story, claim, money, reserveCents } = matter;
  story.book.change(claim, { closedAt: null, closedReason: null });
  money.reserve('indemnity', partOf(reserveCents, 25n), 'Supplement received after closing');
  noteOn(matter, 'Reopened: supplemental estimate received.');
};

/** What an adjuster does to bring a claim into a status. */
export const mutationOf = {
  open: 'reportClaim',
  investigating: 'assignClaim',
  reserved: 'setReserve',
  in_settlement: 'proposeSettlement',
  settled: 'acceptSettlement',
  litigated: 'openLitigation',
  in_defense: 'determineCoverage',
  denied: 'denyClaim',
  closed: 'closeClaim',
  reopened: 'reopenClaim',
} as const satisfies Record<keyof typeof claimStatus, string>;

/** What happens when a claim enters a status. */
export const claimSteps: Readonly<Record<keyof typeof claimStatus, (matter: ClaimStory) => void>> = {
  open: () => {},
  investigating: investigate,
  reserved: reserve,
  in_settlement: negotiate,
  settled: settle,
  litigated: sue,
  in_defense: defend,
  denied: deny,
  closed: close,
  reopened: reopen,
};
