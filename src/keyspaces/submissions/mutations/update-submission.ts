import {
  changedRow,
  defineMutation,
  isRefusal,
  type MutationContext,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { inputKinds as t } from '../../../graphql/mutation/input.ts';
import { amountsOf, exposuresOf } from '../intake/asked-cover.ts';
import { coverFields, detailKinds, priorityField } from '../intake/cover-input.ts';
import { changeContent, lockForEdit } from '../intake/editing.ts';
import { addExposures } from '../intake/exposures.ts';
import { readIntakeFacts } from '../intake/intake-facts.ts';
import { placingRefusals, refusalToPlace } from '../intake/refusal-to-place.ts';
import { supersede } from '../intake/replaced-rows.ts';
import { LockedByOther } from '../refusals.ts';
import { amountsBeside } from '../rules/intake.ts';

const { classCodeId, stateCode, effectiveDate, expirationDate, limit, deductible } = coverFields;

const changedFields = {
  classCodeId: t.kept(classCodeId),
  stateCode: t.kept(stateCode),
  effectiveDate: t.kept(effectiveDate),
  expirationDate: t.kept(expirationDate),
  limit: t.kept(limit),
  deductible: t.kept(deductible),
  exposures: t.kept(detailKinds.exposures),
  revenue: t.kept(detailKinds.revenue),
  payroll: t.kept(detailKinds.payroll),
  totalInsuredValue: t.kept(detailKinds.totalInsuredValue),
  billingMethod: t.clearable(detailKinds.billingMethod),
  plan: t.clearable(detailKinds.plan),
  priority: t.kept(priorityField()),
};

/** A value that need not be there after a change: as it was where the change says nothing of it. */
const after = <Value>(changed: Value | null | undefined, before: Value | null): Value | null =>
  changed === undefined ? before : changed;

/** The submission as the viewer sees it, with the exposures that hold. */
const readSubmission = ({ submissionsDb }: MutationContext, id: string) =>
  submissionsDb.query.submissions.findFirst({
    where: { id },
    with: { exposures: { where: { supersededAt: { isNull: true } }, orderBy: { ordinal: 'asc' } } },
  });

defineMutation('updateSubmission', {
  keyspace: 'submissions',
  description:
    'Changes what a submission asks for: what is left out stays, and null clears what need not be said. Agencies change drafts, and what they are asked about; underwriters change it until it is bound. Quotes that were made of it are superseded, and it is in review again. Insured, agency and program stay: another one is another submission.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [...placingRefusals, LockedByOther],
  input: (kinds) => ({
    submissionId: kinds.id('submissions', 'The submission.'),
    expectedVersion: kinds.version('submission'),
    ...changedFields,
  }),
  changed: { submission: changedRow('submissions', 'The submission as it is now.') },

  prepare: async (input, context) => {
    const { submissionId, expectedVersion } = input;
    const seen = await readSubmission(context, submissionId);
    if (!seen) return notFound(submissionId, 'submissionId');
    const stale = staleVersion(seen, expectedVersion);
    if (stale) return stale;
    const { programId, producerId } = seen;
    const asked = {
      programId,
      producerId,
      classCodeId: input.classCodeId ?? seen.classCodeId,
      stateCode: input.stateCode ?? seen.stateCode,
      effectiveDate: input.effectiveDate ?? seen.requestedEffectiveDate,
      expirationDate: input.expirationDate ?? seen.requestedExpirationDate,
      billingMethod: after(input.billingMethod, seen.requestedBillingMethod),
      plan: after(input.plan, seen.requestedPlan),
    };
    const exposures = input.exposures ? exposuresOf(input.exposures, asked) : seen.exposures;
    const classCodeIds = [asked, ...exposures].map((one) => one.classCodeId);
    const program = await context.rulesDb('global').query.programs.findFirst({ where: { id: programId } });
    if (!program) throw new Error(`The program of the submission ${submissionId} is not there.`);
    const facts = await readIntakeFacts(context, { program, producerId, classCodeIds });
    const refusal = refusalToPlace({ ...asked, exposures }, facts);
    if (refusal) return refusal;
    const before = {
      revenue: seen.revenueCents,
      payroll: seen.payrollCents,
      total_insured_value: seen.totalInsuredValueCents,
    };
    const summed = amountsOf(exposures, input, amountsBeside(before, seen.exposures));
    return isRefusal(summed) ? summed : { asked, exposures, amounts: summed.amounts };
  },

  change: async (transaction, input, { asked, exposures, amounts }, { viewer }) => {
    const { submissionId } = input;
    const submission = await lockForEdit(transaction, { ...input, viewer });
    if (isRefusal(submission)) return submission;
    await changeContent(transaction, submission, {
      classCodeId: asked.classCodeId,
      stateCode: asked.stateCode,
      revenueCents: amounts.revenue,
      payrollCents: amounts.payroll,
      totalInsuredValueCents: amounts.total_insured_value,
      requestedEffectiveDate: asked.effectiveDate,
      requestedExpirationDate: asked.expirationDate,
      requestedLimitCents: input.limit ?? submission.requestedLimitCents,
      requestedDeductibleCents: input.deductible ?? submission.requestedDeductibleCents,
      requestedBillingMethod: asked.billingMethod,
      requestedPlan: asked.plan,
      priority: input.priority ?? submission.priority,
    });
    if (input.exposures) {
      const revision = await supersede(transaction, 'submissionExposures', submissionId);
      await addExposures(transaction, submissionId, revision, exposures);
    }
    return { changed: { submission: submissionId } };
  },
});
