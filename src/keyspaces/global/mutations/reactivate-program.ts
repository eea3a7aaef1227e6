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

defineMutation('reactivateProgram', {
  keyspace: 'global',
  description: 'Sells a suspended program again. Quotes that are open still can be bound.',
  roles: ['org_admin'],
  refusals: [],
  input: programInput,
  changed: { program: changedRow('programs', 'The program, which is sold again.') },
  prepare: async () => ({}),
  change: async (transaction, { programId, expectedVersion, reason }) => {
    const columns = ['id', 'version', 'status', 'carrierId', 'renewalsUntil'] as const;
    const program = await transaction.lock('programs', programId, columns);
    if (!program) return notFound(programId, 'programId');
    const refusal =
      staleVersion(program, expectedVersion) ??
      invalidTransition(activityTransitions, program.status, 'active', 'programId');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('programs', programId, { status: 'active' });
    const changed = { ...program, status: 'active' } as const;
    return { changed: { program: programId }, events: [programChanged(changed, 'reactivated')] };
  },
});
