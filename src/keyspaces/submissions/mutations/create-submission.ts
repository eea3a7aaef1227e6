import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, invalidInput, isRefusal, notFound } from '../../../graphql/mutation/index.ts';
import { formatNumber, numberSeries } from '../../global/rules/numbers.ts';
import { newInsured, placedInsured, placeInsured } from '../insureds/placed-insured.ts';
import { amountsOf, exposuresOf } from '../intake/asked-cover.ts';
import { coverFields, detailFields } from '../intake/cover-input.ts';
import { addExposures } from '../intake/exposures.ts';
import { readIntakeFacts } from '../intake/intake-facts.ts';
import { placingRefusals, refusalToPlace } from '../intake/refusal-to-place.ts';
import { DuplicateInsured } from '../refusals.ts';
import { usualPriority } from '../rules/intake.ts';

defineMutation('createSubmission', {
  keyspace: 'submissions',
  description:
    'Begins a submission as a draft: who wants which cover under which program. The agency must be appointed to the program, and licensed in the state on the first day of cover. `submitSubmission` hands it in.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [...placingRefusals, DuplicateInsured],
  input: (t) => ({
    insuredId: t.optional(
      t.id('insureds', 'Who is to be covered, when it is recorded already. Either this or `insured` is needed.'),
    ),
    insured: t.optional(newInsured),
    producerId: t.optional(
      t.id('producers', 'The agency that asks. Underwriters must say which; producers ask for their own.'),
    ),
    programId: t.id('programs', 'The product asked for.'),
    ...coverFields,
    ...detailFields,
  }),
  changed: { submission: changedRow('submissions', 'The submission, a draft.') },

  prepare: async (input, context) => {
    const { programId } = input;
    const producerId = input.producerId ?? context.viewer.producerId;
    if (!producerId) return invalidInput('must name the agency that asks', 'producerId');
    const seen = { columns: { id: true } } as const;
    const [insured, program, producer] = await Promise.all([
      placedInsured(context, input),
      context.globalDb.query.programs.findFirst({ where: { id: programId } }),
      context.globalDb.query.producers.findFirst({ where: { id: producerId }, ...seen }),
    ]);
    if (isRefusal(insured)) return insured;
    if (!program) return notFound(programId, 'programId');
    if (!producer) return notFound(producerId, 'producerId');
    const exposures = exposuresOf(input.exposures ?? [], input);
    const classCodeIds = [input.classCodeId, ...exposures.map(({ classCodeId }) => classCodeId)];
    const facts = await readIntakeFacts(context, { program, producerId, classCodeIds });
    const refusal = refusalToPlace({ ...input, producerId, exposures }, facts);
    const summed = amountsOf(exposures, input);
    if (refusal) return refusal;
    if (isRefusal(summed)) return summed;
    return { insured, producerId, carrierId: program.carrierId, exposures, amounts: summed.amounts };
  },

  change: async (transaction, input, { insured, producerId, carrierId, exposures, amounts }, { today }) => {
    const submissionId = transaction.newId(identifierPrefixes.submissions);
    const insuredId = await placeInsured(transaction, insured, { producerId, carrierId }, today);
    await addExposures(transaction, submissionId, 1, exposures);
    // Everybody who begins a submission waits for the counter, so it is held for as short as can be.
    const series = numberSeries.submission();
    const number = formatNumber(series, Number(today.slice(0, 4)), await transaction.nextCount(series));
    const { programId, classCodeId, stateCode, effectiveDate, expirationDate } = input;
    await transaction.insert('submissions', [
      {
        id: submissionId,
        number,
        producerId,
        carrierId,
        insuredId,
        programId,
        classCodeId,
        stateCode,
        revenueCents: amounts.revenue,
        payrollCents: amounts.payroll,
        totalInsuredValueCents: amounts.total_insured_value,
        requestedEffectiveDate: effectiveDate,
        requestedExpirationDate: expirationDate,
        requestedLimitCents: input.limit,
        requestedDeductibleCents: input.deductible,
        requestedBillingMethod: input.billingMethod,
        requestedPlan: input.plan,
        noPriorInsurance: false,
        priority: input.priority ?? usualPriority(effectiveDate, today),
        quotedPremiumCents: 0n,
        status: 'draft',
      },
    ]);
    return { changed: { submission: submissionId } };
  },
});
