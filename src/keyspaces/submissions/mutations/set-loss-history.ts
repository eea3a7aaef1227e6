import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { changedRow, defineMutation, invalidInput, isRefusal, type Refusal } from '../../../graphql/mutation/index.ts';
import { inputKinds } from '../../../graphql/mutation/input.ts';
import { changeContent, lockForEdit } from '../intake/editing.ts';
import { supersede } from '../intake/replaced-rows.ts';
import { LockedByOther } from '../refusals.ts';

const year = inputKinds.object('LossHistoryYearInput', 'The losses of one year, as a prior carrier reports them.', {
  year: inputKinds.count('The calendar year.', { min: 1900, max: 2200 }),
  claimCount: inputKinds.count('How many claims there were.', { min: 0, max: 100_000 }),
  incurred: inputKinds.moneyOrZero('What those claims cost: paid and reserved.'),
  premium: inputKinds.moneyOrZero('What the insured paid for cover in that year.'),
  valuedOn: inputKinds.day('The day as of which the prior carrier valued the claims.'),
});

interface ToldYear {
  readonly year: number;
  readonly valuedOn: string;
}

const refusalOfYears = (years: readonly ToldYear[], noPriorInsurance: boolean, today: string): Refusal | null => {
  if (noPriorInsurance && years.length > 0) {
    return invalidInput('must be false where there are losses or premium of earlier years', 'noPriorInsurance');
  }
  for (const [index, one] of years.entries()) {
    const path = ['years', String(index)];
    if (years.findIndex((other) => other.year === one.year) < index) {
      return invalidInput('must be told once for each year', ...path, 'year');
    }
    if (one.year > Number(today.slice(0, 4))) return invalidInput('must not be ahead', ...path, 'year');
    if (one.valuedOn > today) return invalidInput('must not be ahead', ...path, 'valuedOn');
  }
  return null;
};

defineMutation('setLossHistory', {
  keyspace: 'submissions',
  description:
    'Tells the losses of the past years, all of them anew: what was told before stays on record and counts no more. Quotes that were made from it are superseded.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [LockedByOther],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
    years: t.list(year, { min: 0, max: listBounds.lossYears }, 'The years, each once. Empty when nothing is known.'),
    noPriorInsurance: t.optional(t.flag('Whether there was no insurance before, and so is nothing to tell.')),
  }),
  changed: { submission: changedRow('submissions', 'The submission with its losses.') },
  prepare: async ({ years, noPriorInsurance }, { today }) =>
    refusalOfYears(years, noPriorInsurance === true, today) ?? {},
  change: async (transaction, input, _, { viewer }) => {
    const { submissionId, years } = input;
    const submission = await lockForEdit(transaction, { ...input, viewer });
    if (isRefusal(submission)) return submission;
    await changeContent(transaction, submission, { noPriorInsurance: input.noPriorInsurance === true });
    const revision = await supersede(transaction, 'lossHistory', submissionId);
    await transaction.insert(
      'lossHistory',
      years.map(({ incurred, premium, ...one }) => ({
        ...one,
        id: transaction.newId(identifierPrefixes.lossHistory),
        submissionId,
        revision,
        incurredCents: incurred,
        premiumCents: premium,
      })),
    );
    return { changed: { submission: submissionId } };
  },
});
