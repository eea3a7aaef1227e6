import { and, eq, isNull } from 'drizzle-orm';
import { lossHistory } from '../../../../schema/submissions/tables/index.ts';
import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { programVersionOn } from '../../global/rules/versions.ts';
import { raiseTask } from '../intake/work-lists.ts';
import { Incomplete } from '../refusals.ts';
import { missingFields } from '../rules/intake.ts';
import { submissionTransitions } from '../rules/lifecycle.ts';
import { productionSums, submittedTotals } from '../rules/production.ts';
import { underwritingTask } from '../rules/work-lists.ts';

defineMutation('submitSubmission', {
  keyspace: 'submissions',
  description:
    'Hands a draft in: it must tell all that the terms of its program ask for. From then on it is on the list of the underwriters, and the agency changes it only when it is asked to.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [Incomplete],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
  }),
  changed: { submission: changedRow('submissions', 'The submission, waiting for an underwriter.') },

  prepare: async ({ submissionId }, context) => {
    const seen = await context.submissionsDb.query.submissions.findFirst({
      where: { id: submissionId },
      columns: { programId: true },
      with: { insured: { columns: { yearsInBusiness: true } } },
    });
    if (!seen) return notFound(submissionId, 'submissionId');
    const versions = await context.rulesDb('global').query.programVersions.findMany({
      where: { programId: seen.programId },
    });
    return { versions, yearsInBusiness: seen.insured?.yearsInBusiness ?? null };
  },

  change: async (transaction, { submissionId, expectedVersion }, { versions, yearsInBusiness }, { today }) => {
    const submission = await transaction.lock('submissions', submissionId, [
      'version',
      'status',
      'submittedAt',
      'submittedOn',
      'programId',
      'priority',
      'requestedEffectiveDate',
      'revenueCents',
      'payrollCents',
      'totalInsuredValueCents',
      'noPriorInsurance',
      'producerId',
      'carrierId',
      'insuredId',
    ]);
    if (!submission) return notFound(submissionId, 'submissionId');
    const { status, priority, noPriorInsurance, producerId, carrierId, insuredId } = submission;
    const refusal =
      staleVersion(submission, expectedVersion) ??
      invalidTransition(submissionTransitions, status, 'submitted', 'submissionId');
    if (refusal) return refusal;
    const held = and(eq(lossHistory.submissionId, submissionId), isNull(lossHistory.supersededAt));
    const years = await transaction.read('lossHistory', ['id'], held);
    const amounts = {
      revenue: submission.revenueCents,
      payroll: submission.payrollCents,
      total_insured_value: submission.totalInsuredValueCents,
    };
    const required = programVersionOn(versions, submission.requestedEffectiveDate)?.requiredFields ?? [];
    const missing = missingFields({ amounts, lossYears: years.length, noPriorInsurance, yearsInBusiness }, required);
    if (missing.length > 0) return refuse(Incomplete, ['submissionId'], { missing });
    const handedIn = { submittedAt: transaction.now, submittedOn: today };
    await transaction.set('submissions', submissionId, { status: 'submitted', ...handedIn });
    transaction.addTo('productionTotals', submittedTotals({ ...submission, ...handedIn }), productionSums);
    const owners = { producerId, carrierId, insuredId };
    await raiseTask(transaction, { ...underwritingTask(priority, today), ...owners, subjectId: submissionId });
    return { changed: { submission: submissionId } };
  },
});
