import { personOf } from '../../../auth/viewer.ts';
import { changedRow, defineMutation, notFound, refuse, staleVersion } from '../../../graphql/mutation/index.ts';
import { refusalOfDraftRates } from '../programs/draft-rates.ts';
import { ActiveIsImmutable } from '../programs/program-refusals.ts';
import { rateColumns, rateTableFields } from '../programs/rate-table-input.ts';

defineMutation('reviseRateTable', {
  keyspace: 'global',
  description:
    'Writes a draft of rates anew. Whoever does is their author from now on, so that it takes another person to activate them. The audit entry tells each cell that differs.',
  roles: ['org_admin'],
  refusals: [ActiveIsImmutable],
  input: (t) => ({
    rateTableId: t.id('rateTables', 'The rates, a draft.'),
    expectedVersion: t.version('rate table'),
    ...rateTableFields,
  }),
  changed: { rateTable: changedRow('rateTables', 'The rates as they are now, still a draft.') },
  prepare: async ({ rateTableId, expectedVersion: _, ...rates }, context) => {
    const seen = await context.globalDb.query.rateTables.findFirst({
      where: { id: rateTableId },
      columns: { id: true },
      with: { program: { columns: { lineOfBusinessCode: true } } },
    });
    if (!seen) return notFound(rateTableId, 'rateTableId');
    return (await refusalOfDraftRates(context, rates, seen.program?.lineOfBusinessCode ?? '')) ?? {};
  },
  change: async (transaction, { rateTableId, expectedVersion, ...rates }, _, { viewer }) => {
    const columns = ['version', 'status', 'draftedById', 'newFrom', 'renewalFrom', 'factors'] as const;
    const table = await transaction.lock('rateTables', rateTableId, columns);
    if (!table) return notFound(rateTableId, 'rateTableId');
    const stale = staleVersion(table, expectedVersion);
    if (stale) return stale;
    if (table.status !== 'draft') return refuse(ActiveIsImmutable, ['rateTableId']);
    await transaction.set('rateTables', rateTableId, { draftedById: personOf(viewer), ...rateColumns(rates) });
    return { changed: { rateTable: rateTableId } };
  },
});
