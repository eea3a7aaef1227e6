import {
  changedRow,
  defineMutation,
  invalidInput,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { inThePast } from '../input-checks.ts';
import { versionTransitions } from '../rules/lifecycles.ts';

defineMutation('retireRateTable', {
  keyspace: 'global',
  description:
    'Ends rates on a day, because a state or the carrier has withdrawn them: nothing that begins then or later is priced by them, and nothing at all is until other rates hold. What they have priced keeps its price.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    rateTableId: t.id('rateTables', 'The rates, which are in force.'),
    expectedVersion: t.version('rate table'),
    retiredFrom: t.day(
      'The first effective date that they price no more: today or later, and not after the end that is set already.',
    ),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { rateTable: changedRow('rateTables', 'The rates with their end. Until that day they hold.') },
  prepare: async ({ rateTableId }, { globalDb }) => {
    const columns = { programId: true } as const;
    const seen = await globalDb.query.rateTables.findFirst({ where: { id: rateTableId }, columns });
    return seen ?? notFound(rateTableId, 'rateTableId');
  },
  change: async (transaction, { rateTableId, expectedVersion, retiredFrom, reason }, { programId }, { today }) => {
    // Other rates are activated under this lock, which go by the end of these.
    await transaction.lock('programs', programId, ['id']);
    const columns = ['version', 'status', 'newFrom', 'retiredFrom'] as const;
    const table = await transaction.lock('rateTables', rateTableId, columns);
    if (!table) return notFound(rateTableId, 'rateTableId');
    const refusal =
      staleVersion(table, expectedVersion) ??
      invalidTransition(versionTransitions, table.status, 'retired', 'rateTableId') ??
      inThePast(retiredFrom, today, 'retiredFrom');
    if (refusal) return refusal;
    if (retiredFrom < table.newFrom) return invalidInput(`must not be before ${table.newFrom}`, 'retiredFrom');
    if (table.retiredFrom !== null && retiredFrom > table.retiredFrom) {
      return invalidInput(`must not be after ${table.retiredFrom}, when they end anyway`, 'retiredFrom');
    }
    transaction.because(reason);
    const status = retiredFrom <= today ? 'retired' : table.status;
    await transaction.set('rateTables', rateTableId, { retiredFrom, status });
    return { changed: { rateTable: rateTableId } };
  },
});
