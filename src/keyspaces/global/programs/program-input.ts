import { listBounds } from '../../../graphql/list-bounds.ts';
import type { InputKinds } from '../../../graphql/mutation/input.ts';

/** The program as a mutation names it that changes whether it is sold. */
export const programInput = (t: InputKinds) => ({
  programId: t.id('programs', 'The program.'),
  expectedVersion: t.version('program'),
  reason: t.text('Why, for the audit entry.'),
});

/** The states in which a program is sold. */
export const eligibleStates = (t: InputKinds) =>
  t.list(
    t.code('A state, by postal code.', /^[A-Z]{2}$/, 'must be two capital letters'),
    { max: listBounds.states, distinct: true },
    'The states in which it is sold, by postal code.',
  );
