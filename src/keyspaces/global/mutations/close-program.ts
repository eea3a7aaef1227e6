import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { inThePast } from '../input-checks.ts';
import { programChanged } from '../programs/program-events.ts';
import { programInput } from '../programs/program-input.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('closeProgram', {
  keyspace: 'global',
  description:
    'Ends a program for good: no new business is asked for, quoted or bound from now on. Its policies are renewed until a day, and served until they end.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    ...programInput(t),
    renewalsUntil: t.day('The first day on which not even a renewal begins any more: today or later.'),
  }),
  changed: { program: changedRow('programs', 'The program, closed.') },
  prepare: async () => ({}),
  change: async (transaction, { programId, expectedVersion, renewalsUntil, reason }, _, { today }) => {
    const columns = ['id', 'version', 'status', 'carrierId', 'renewalsUntil'] as const;
    const program = await transaction.lock('programs', programId, columns);
    if (!program) return notFound(programId, 'programId');
    const refusal =
      staleVersion(program, expectedVersion) ??
      invalidTransition(activityTransitions, program.status, 'closed', 'programId') ??
      inThePast(renewalsUntil, today, 'renewalsUntil');
    if (refusal) return refusal;
    transaction.because(reason);
    const closed = { status: 'closed', renewalsUntil } as const;
    await transaction.set('programs', programId, closed);
    return { changed: { program: programId }, events: [programChanged({ ...program, ...closed }, 'closed')] };
  },
});
