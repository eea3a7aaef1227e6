import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { programChanged } from '../programs/program-events.ts';
import { programInput } from '../programs/program-input.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('suspendProgram', {
  keyspace: 'global',
  description:
    'Stops a program for the time being: no new business is asked for, quoted or bound, quotes that are open among it. Its policies are served and renewed as before.',
  roles: ['org_admin'],
  refusals: [],
  input: programInput,
  changed: { program: changedRow('programs', 'The program, suspended.') },
  prepare: async () => ({}),
  change: async (transaction, { programId, expectedVersion, reason }) => {
    const columns = ['id', 'version', 'status', 'carrierId', 'renewalsUntil'] as const;
    const program = await transaction.lock('programs', programId, columns);
    if (!program) return notFound(programId, 'programId');
    const refusal =
      staleVersion(program, expectedVersion) ??
      invalidTransition(activityTransitions, program.status, 'suspended', 'programId');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('programs', programId, { status: 'suspended' });
    const changed = { ...program, status: 'suspended' } as const;
    return { changed: { program: programId }, events: [programChanged(changed, 'suspended')] };
  },
});
