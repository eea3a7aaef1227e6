import { and, eq, ne } from 'drizzle-orm';
import { programVersions, rateTables } from '../../../../schema/global/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { event } from '../../../events/event.ts';
import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  SeparationOfDuties,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { approveActivation, isRefusedApproval } from '../programs/activation.ts';
import { rateRefusalInWords, rateRefusals } from '../programs/rate-refusals.ts';
import { versionTransitions } from '../rules/lifecycles.ts';
import { endOfReplaced, rateRefusal, replacedRates } from '../rules/rate-activation.ts';

/** What the rates stand beside, read behind the lock of the program, so that it stays. */
const readSurroundings = async (transaction: WriteTransaction<'global'>, programId: string, rateTableId: string) => {
  const dates = ['id', 'status', 'newFrom', 'renewalFrom', 'retiredFrom'] as const;
  const ofProgram = and(eq(rateTables.programId, programId), ne(rateTables.id, rateTableId));
  const others = await transaction.read('rateTables', dates, ofProgram);
  const sold = ['status', 'retiredFrom', 'classCodes'] as const;
  const terms = await transaction.read('programVersions', sold, eq(programVersions.programId, programId));
  const last = replacedRates(others);
  const [before] = last ? await transaction.read('rateTables', ['factors'], eq(rateTables.id, last.id)) : [];
  return { others, terms, last, replaced: before?.factors ?? null };
};

defineMutation('activateRateTable', {
  keyspace: 'global',
  description:
    "Lets the rates of a draft hold from their days on, until the next rates do. It takes another person than their author, and rates that price everything which the program's terms sell.",
  roles: ['org_admin'],
  refusals: [...rateRefusals, SeparationOfDuties],
  input: (t) => ({
    rateTableId: t.id('rateTables', 'The rates, a draft.'),
    expectedVersion: t.version('rate table'),
    note: t.text('What the approval says: where and when the rates were filed.'),
  }),
  changed: {
    rateTable: changedRow('rateTables', 'The rates, which never change any more.'),
    approval: changedRow('globalApprovals', 'The approval of the rates.'),
  },
  prepare: async ({ rateTableId }, { globalDb }) => {
    const columns = { programId: true } as const;
    return (
      (await globalDb.query.rateTables.findFirst({ where: { id: rateTableId }, columns })) ??
      notFound(rateTableId, 'rateTableId')
    );
  },
  change: async (transaction, { rateTableId, expectedVersion, note }, { programId }, { viewer, today }) => {
    // Terms are activated under the same lock, and rates: what is read behind it stays.
    const program = await transaction.lock('programs', programId, ['carrierId', 'eligibleStates']);
    const table = await transaction.lock('rateTables', rateTableId, [
      'id',
      'version',
      'tableVersion',
      'status',
      'newFrom',
      'renewalFrom',
      'retiredFrom',
      'draftedById',
      'factors',
    ]);
    if (!program || !table) return notFound(rateTableId, 'rateTableId');
    const refusal =
      staleVersion(table, expectedVersion) ??
      invalidTransition(versionTransitions, table.status, 'active', 'rateTableId');
    if (refusal) return refusal;
    const { last, ...surroundings } = await readSurroundings(transaction, programId, rateTableId);
    const { eligibleStates, carrierId } = program;
    const refused = rateRefusal(table, { ...surroundings, eligibleStates, today });
    if (refused) return rateRefusalInWords(refused);
    const { draftedById, newFrom, renewalFrom, tableVersion } = table;
    const proposed = {
      subjectType: 'rate_table',
      subjectId: rateTableId,
      programId,
      carrierId,
      draftedById,
      rationale: `Version ${tableVersion} of the rates, from ${newFrom}.`,
    } as const;
    const approval = await approveActivation(transaction, viewer, proposed, { note, path: 'rateTableId' });
    if (isRefusedApproval(approval)) return approval;
    transaction.because(note);
    const ended = last && (await transaction.lock('rateTables', last.id, ['retiredFrom']));
    if (ended) await transaction.set('rateTables', last.id, { retiredFrom: endOfReplaced(ended, renewalFrom) });
    await transaction.set('rateTables', rateTableId, { status: 'active' });
    const activated = { programId, carrierId, rateTableId, tableVersion, newFrom, renewalFrom, draftedById };
    return {
      changed: { rateTable: rateTableId, approval },
      events: [event('rateTable.activated', { id: rateTableId, sequence: table.version + 1 }, activated)],
    };
  },
});
