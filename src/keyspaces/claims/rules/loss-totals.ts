import type { claimCostType, lossType } from '../../../../schema/claims/enums.ts';

type CostType = keyof typeof claimCostType;

/** What of a claim its losses are told apart by in sums. */
export interface LossOrigin {
  readonly programId: string;
  readonly carrierId: string;
  readonly producerId: string;
  readonly lossStateCode: string;
  readonly lossType: keyof typeof lossType;
  readonly dateOfLoss: string;
  readonly policyEffectiveDate: string;
}

/** A claim with all that has happened to its money. */
export interface LossFile {
  readonly claim: LossOrigin & { readonly reportedAt: Date; readonly closedAt: Date | null };
  readonly movements: readonly {
    readonly costType: CostType;
    readonly amountCents: bigint;
    readonly createdAt: Date;
  }[];
  readonly payments: readonly {
    readonly costType: CostType;
    readonly amountCents: bigint;
    readonly issuedAt: Date | null;
    readonly stoppedAt: Date | null;
    readonly voidedAt: Date | null;
  }[];
  readonly recoveries: readonly { readonly receivedCents: bigint; readonly receivedAt: Date | null }[];
}

const nothing = {
  reportedCount: 0,
  closedCount: 0,
  indemnityReservedCents: 0n,
  indemnityPaidCents: 0n,
  expenseReservedCents: 0n,
  expensePaidCents: 0n,
  recoveredCents: 0n,
};

/** The columns of what losses came to that are added up. */
export const lossSums = [
  'reportedCount',
  'closedCount',
  'indemnityReservedCents',
  'indemnityPaidCents',
  'expenseReservedCents',
  'expensePaidCents',
  'recoveredCents',
] as const;

const reserved = (costType: CostType, cents: bigint) =>
  costType === 'indemnity' ? { indemnityReservedCents: cents } : { expenseReservedCents: cents };

const paid = (costType: CostType, cents: bigint) =>
  costType === 'indemnity' ? { indemnityPaidCents: cents } : { expensePaidCents: cents };

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * What a claim adds to the sums of losses, one row for each thing that happened: its report, each change of a reserve, each
 * payment and where one was taken back, what came back, and its closing. `dayOf` gives the organization's day of a moment.
 */
export const lossTotalsOf = ({ claim, ...money }: LossFile, dayOf: (moment: Date) => string) => {
  const keys = {
    programId: claim.programId,
    carrierId: claim.carrierId,
    producerId: claim.producerId,
    lossStateCode: claim.lossStateCode,
    lossType: claim.lossType,
    accidentYear: yearOf(claim.dateOfLoss),
    policyYear: yearOf(claim.policyEffectiveDate),
  };
  const row = (moment: Date | null, sums: Partial<typeof nothing>) =>
    moment === null ? [] : [{ bookedOn: dayOf(moment), ...keys, ...nothing, ...sums }];
  return [
    ...row(claim.reportedAt, { reportedCount: 1 }),
    ...row(claim.closedAt, { closedCount: 1 }),
    ...money.movements.flatMap(({ costType, amountCents, createdAt }) =>
      row(createdAt, reserved(costType, amountCents)),
    ),
    ...money.payments.flatMap(({ costType, amountCents, issuedAt, stoppedAt, voidedAt }) => [
      ...row(issuedAt, paid(costType, amountCents)),
      // What never went out was not taken back either.
      ...row(issuedAt && (stoppedAt ?? voidedAt), paid(costType, -amountCents)),
    ]),
    ...money.recoveries.flatMap(({ receivedCents, receivedAt }) => row(receivedAt, { recoveredCents: receivedCents })),
  ];
};
