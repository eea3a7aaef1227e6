/** The columns of what came of submissions that are added up. */
export const productionSums = [
  'submittedCount',
  'quotedCount',
  'boundCount',
  'minutesToQuote',
  'boundPremiumCents',
] as const;

/** What of a submission says where it counts: drafts have no day, and count nowhere. */
export interface CountedSubmission {
  readonly submittedOn: string | null;
  readonly submittedAt: Date | null;
  readonly programId: string;
  readonly carrierId: string;
  readonly producerId: string;
}

const nothing = { submittedCount: 0, quotedCount: 0, boundCount: 0, minutesToQuote: 0, boundPremiumCents: 0n };

const rowOf = ({ submittedOn, programId, carrierId, producerId }: CountedSubmission, sums: Partial<typeof nothing>) =>
  submittedOn === null ? [] : [{ submittedOn, programId, carrierId, producerId, ...nothing, ...sums }];

/** What a submission adds when it is handed in. */
export const submittedTotals = (submission: CountedSubmission) => rowOf(submission, { submittedCount: 1 });

/** What its first quote adds: that there is one, and after how many whole minutes. */
export const quotedTotals = (submission: CountedSubmission, firstQuotedAt: Date) => {
  const { submittedAt } = submission;
  const milliseconds = submittedAt === null ? 0 : firstQuotedAt.getTime() - submittedAt.getTime();
  return rowOf(submission, { quotedCount: 1, minutesToQuote: Math.floor(milliseconds / 60_000) });
};

/** What its bind adds, with the annual premium of the quote that was bound. */
export const boundTotals = (submission: CountedSubmission, boundPremiumCents: bigint) =>
  rowOf(submission, { boundCount: 1, boundPremiumCents });

/** All that a submission has added, by what it is now; the premium is null while it is not bound. */
export const productionTotalsOf = (
  submission: CountedSubmission & { readonly firstQuotedAt: Date | null },
  boundPremiumCents: bigint | null,
) => [
  ...submittedTotals(submission),
  ...(submission.firstQuotedAt === null ? [] : quotedTotals(submission, submission.firstQuotedAt)),
  ...(boundPremiumCents === null ? [] : boundTotals(submission, boundPremiumCents)),
];
