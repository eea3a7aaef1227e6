import { eq } from 'drizzle-orm';
import { rateTables } from '../../../../schema/global/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { personOf } from '../../../auth/viewer.ts';
import { changedRow, defineMutation, notFound } from '../../../graphql/mutation/index.ts';
import { refusalOfDraftRates } from '../programs/draft-rates.ts';
import { rateColumns, rateTableFields } from '../programs/rate-table-input.ts';

defineMutation('draftRateTable', {
  keyspace: 'global',
  description:
    'Drafts the rates of a program from a day on. Nothing is priced by them until another person activates them; until then `reviseRateTable` changes them, and `testRateTable` shows what they come to.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({ programId: t.id('programs', 'The program.'), ...rateTableFields }),
  changed: { rateTable: changedRow('rateTables', 'The rates, a draft.') },
  prepare: async ({ programId, ...rates }, context) => {
    const columns = { lineOfBusinessCode: true } as const;
    const program = await context.globalDb.query.programs.findFirst({ where: { id: programId }, columns });
    if (!program) return notFound(programId, 'programId');
    return (await refusalOfDraftRates(context, rates, program.lineOfBusinessCode)) ?? {};
  },
  change: async (transaction, { programId, ...rates }, _, { viewer }) => {
    // Whoever drafts other rates of the program waits here: each version has a number of its own.
    await transaction.lock('programs', programId, ['id']);
    const all = await transaction.read('rateTables', ['tableVersion'], eq(rateTables.programId, programId));
    const id = transaction.newId(identifierPrefixes.rateTables);
    const tableVersion = 1 + all.reduce((last, one) => Math.max(last, one.tableVersion), 0);
    const row = { id, programId, tableVersion, status: 'draft', draftedById: personOf(viewer) } as const;
    await transaction.insert('rateTables', [{ ...row, ...rateColumns(rates) }]);
    return { changed: { rateTable: id } };
  },
});
