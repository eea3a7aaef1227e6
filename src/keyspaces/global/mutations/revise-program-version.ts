import { personOf } from '../../../auth/viewer.ts';
import type { StoredRow } from '../../../data/write/write-transaction.ts';
import { changedRow, defineMutation, notFound, refuse, staleVersion } from '../../../graphql/mutation/index.ts';
import { refusalOfTerms } from '../programs/draft-terms.ts';
import { ActiveIsImmutable } from '../programs/program-refusals.ts';
import { programTerms, termsColumns } from '../programs/program-version-input.ts';

// Every term, and whoever has written them.
const columns: readonly (keyof StoredRow<'programVersions'>)[] = [
  'version',
  'status',
  'draftedById',
  'effectiveDate',
  'nonAdmitted',
  'coverageTrigger',
  'auditable',
  'producerCommissionRate',
  'mgaCommissionRate',
  'commissionBasis',
  'minimumPremiumCents',
  'minimumEarnedRate',
  'shortRateTable',
  'rounding',
  'fees',
  'taxesUpFront',
  'allowedTermMonths',
  'installmentPlans',
  'billingMethods',
  'classCodes',
  'requiredFields',
  'autoQuote',
  'producerBackdatingDays',
  'underwriterBackdatingDays',
  'forms',
  'numberSeries',
  'noticeDays',
  'invoiceLeadDays',
  'renewalLeadDays',
  'reinstatementDays',
];

defineMutation('reviseProgramVersion', {
  keyspace: 'global',
  description:
    'Writes a draft of terms anew. Whoever does is their author from now on, so that it takes another person to activate them.',
  roles: ['org_admin'],
  refusals: [ActiveIsImmutable],
  input: (t) => ({
    versionId: t.id('programVersions', 'The version, a draft.'),
    expectedVersion: t.version('version'),
    ...programTerms,
  }),
  changed: { version: changedRow('programVersions', 'The version as it is now, still a draft.') },
  prepare: async ({ versionId, expectedVersion: _, ...terms }, context) => {
    const seen = await context.globalDb.query.programVersions.findFirst({
      where: { id: versionId },
      columns: { id: true },
      with: { program: { columns: { lineOfBusinessCode: true } } },
    });
    if (!seen) return notFound(versionId, 'versionId');
    return (await refusalOfTerms(context, terms, seen.program?.lineOfBusinessCode ?? '')) ?? {};
  },
  change: async (transaction, { versionId, expectedVersion, ...terms }, _, { viewer }) => {
    const version = await transaction.lock('programVersions', versionId, columns);
    if (!version) return notFound(versionId, 'versionId');
    const stale = staleVersion(version, expectedVersion);
    if (stale) return stale;
    if (version.status !== 'draft') return refuse(ActiveIsImmutable, ['versionId']);
    await transaction.set('programVersions', versionId, { draftedById: personOf(viewer), ...termsColumns(terms) });
    return { changed: { version: versionId } };
  },
});
