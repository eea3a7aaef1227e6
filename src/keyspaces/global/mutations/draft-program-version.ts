import { eq } from 'drizzle-orm';
import { programVersions } from '../../../../schema/global/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { personOf } from '../../../auth/viewer.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { changedRow, defineMutation, invalidInput, notFound } from '../../../graphql/mutation/index.ts';
import { refusalOfTerms } from '../programs/draft-terms.ts';
import { programTerms, termsColumns } from '../programs/program-version-input.ts';

defineMutation('draftProgramVersion', {
  keyspace: 'global',
  description:
    'Drafts the terms of a program from a day on. Nothing relies on them until another person activates them; until then `reviseProgramVersion` changes them.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({ programId: t.id('programs', 'The program.'), ...programTerms }),
  changed: { version: changedRow('programVersions', 'The version, a draft.') },
  prepare: async ({ programId, ...terms }, context) => {
    const columns = { carrierId: true, lineOfBusinessCode: true } as const;
    const program = await context.globalDb.query.programs.findFirst({ where: { id: programId }, columns });
    if (!program) return notFound(programId, 'programId');
    return (await refusalOfTerms(context, terms, program.lineOfBusinessCode)) ?? { carrierId: program.carrierId };
  },
  change: async (transaction, { programId, ...terms }, { carrierId }, { viewer }) => {
    // Whoever drafts another version of the program waits here: each has a number of its own.
    await transaction.lock('programs', programId, ['id']);
    const all = await transaction.read('programVersions', ['versionNumber'], eq(programVersions.programId, programId));
    if (all.length >= listBounds.programVersions) {
      return invalidInput(`must be a program of fewer than ${listBounds.programVersions} versions`, 'programId');
    }
    const id = transaction.newId(identifierPrefixes.programVersions);
    const versionNumber = 1 + all.reduce((last, one) => Math.max(last, one.versionNumber), 0);
    await transaction.insert('programVersions', [
      {
        id,
        programId,
        carrierId,
        versionNumber,
        status: 'draft',
        draftedById: personOf(viewer),
        ...termsColumns(terms),
      },
    ]);
    return { changed: { version: id } };
  },
});
