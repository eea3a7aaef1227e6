import type { LossPlan } from './claim-plans.ts';

const liability: readonly LossPlan[] = [
  { reportedOn: '2026-06-03', daysBefore: 1, path: 'closed', percent: 40, lossIndex: 1 },
  { reportedOn: '2026-06-19', daysBefore: 3, path: 'suedWhenReserved', percent: 50, lossIndex: 0 },
  { reportedOn: '2026-07-21', daysBefore: 5, path: 'inSettlement', percent: 35, turn: 'waiting_payment' },
  { reportedOn: '2026-08-10', daysBefore: 4, path: 'reopened', percent: 30, turn: 'supplement' },
  { reportedOn: '2026-09-08', daysBefore: 6, path: 'inSettlement', percent: 20, turn: 'uncashed_payment' },
  { reportedOn: '2026-10-29', daysBefore: 2, path: 'open', percent: 60 },
];

// The same turns with heavier losses: its deductibles, which liability reserves include, are small beside its premium.
const workersCompensation = liability.map((plan) => ({ ...plan, percent: Math.round((plan.percent * 3) / 2) }));

const property: readonly LossPlan[] = [
  { reportedOn: '2026-02-12', daysBefore: 2, path: 'closed', percent: 45, turn: 'salvage' },
  { reportedOn: '2026-04-20', daysBefore: 1, path: 'closedAtOnce', percent: 0, closedReason: 'below_deductible' },
  { reportedOn: '2026-06-08', daysBefore: 1, path: 'settled', percent: 240, lossIndex: 0, turn: 'subrogation' },
  { reportedOn: '2026-07-14', daysBefore: 3, path: 'closed', percent: 50, lossIndex: 1, turn: 'stopped_payment' },
  { reportedOn: '2026-08-24', daysBefore: 2, path: 'inSettlement', percent: 65, turn: 'approved_payment' },
  { reportedOn: '2026-10-14', daysBefore: 4, path: 'investigating', percent: 50 },
];

const professional: readonly LossPlan[] = [
  // Before any policy of the program began: the claim, not the loss, is made in the term.
  { reportedOn: '2026-05-11', daysBefore: 310, path: 'closed', percent: 70, turn: 'voided_payment' },
  { reportedOn: '2026-06-15', daysBefore: 120, path: 'suedAtOnce', percent: 110 },
  { reportedOn: '2026-07-27', daysBefore: 12, path: 'inSettlement', percent: 80, turn: 'rejected_payment' },
  { reportedOn: '2026-08-17', daysBefore: 30, path: 'closedAtOnce', percent: 0, closedReason: 'withdrawn' },
  { reportedOn: '2026-09-07', daysBefore: 25, path: 'denied', percent: 30 },
  { reportedOn: '2026-10-06', daysBefore: 20, path: 'reserved', percent: 60 },
];

/** The losses of a line of business, in the order in which they are reported. */
export const lossPlansOf = (lineOfBusinessCode: string): readonly LossPlan[] => {
  switch (lineOfBusinessCode) {
    case 'general_liability':
      return liability;
    case 'workers_compensation':
      return workersCompensation;
    case 'professional_liability':
      return professional;
    default:
      return property;
  }
};

/** A loss of the organization that no policy covers. */
export const uncoveredLoss: LossPlan = { reportedOn: '2026-09-14', daysBefore: 0, path: 'closedDenied', percent: 0 };

/** The loss of the examples in documentation and tests: an injury, so that there is protected health information. */
export const exampleLoss: LossPlan = {
  reportedOn: '2026-05-14',
  daysBefore: 2,
  path: 'inSettlement',
  percent: 50,
  lossIndex: 0,
  turn: 'subrogation',
};
