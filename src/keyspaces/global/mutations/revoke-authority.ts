import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';

/** An assignment holds until it is revoked, once. */
const transitions = { active: ['revoked'], revoked: [] } as const;

defineMutation('revokeAuthority', {
  keyspace: 'global',
  description: 'Takes a user the authority that an assignment gave: from now on they decide nothing alone.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    assignmentId: t.id('authorityAssignments', 'The assignment.'),
    expectedVersion: t.version('assignment'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: {
    assignment: changedRow('authorityAssignments', 'The assignment, revoked.'),
    user: changedRow('users', 'Who held it.'),
  },
  prepare: async ({ assignmentId }, { globalDb }) => {
    const columns = { userId: true } as const;
    const seen = await globalDb.query.authorityAssignments.findFirst({ where: { id: assignmentId }, columns });
    return seen ?? notFound(assignmentId, 'assignmentId');
  },
  change: async (transaction, { assignmentId, expectedVersion, reason }, { userId }) => {
    await transaction.lock('users', userId, ['id']);
    const columns = ['version', 'activeUserId', 'revokedAt'] as const;
    const assignment = await transaction.lock('authorityAssignments', assignmentId, columns);
    if (!assignment) return notFound(assignmentId, 'assignmentId');
    const status = assignment.activeUserId === null ? 'revoked' : 'active';
    const refusal =
      staleVersion(assignment, expectedVersion) ?? invalidTransition(transitions, status, 'revoked', 'assignmentId');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('authorityAssignments', assignmentId, { activeUserId: null, revokedAt: transaction.now });
    return { changed: { assignment: assignmentId, user: userId } };
  },
});
