import { and, eq, isNotNull } from 'drizzle-orm';
import { authorityAssignments } from '../../../../schema/global/tables/index.ts';
import { changedRow, defineMutation, notFound, refuse, staleVersion } from '../../../graphql/mutation/index.ts';
import { authorityInput, profileColumns, unknownCodes } from '../authority/authority-input.ts';
import { isOwn } from '../authority/own-authority.ts';
import { SelfAssignment } from '../refusals.ts';

const columns = [
  'version',
  'name',
  'level',
  'backdatingDays',
  'prohibitedStates',
  'linesOfBusiness',
  'maxTotalInsuredValueCents',
  'maxLimitCents',
  'maxPremiumCents',
  'maxReserveCents',
  'maxClaimPaymentCents',
  'maxRefundCents',
  'maxWriteOffCents',
  'maxWaiverCents',
] as const;

defineMutation('updateAuthorityProfile', {
  keyspace: 'global',
  description:
    'Changes what those who hold a profile may decide alone, from now on. What they have decided stands; the audit entry keeps each limit as it was.',
  roles: ['org_admin'],
  refusals: [SelfAssignment],
  input: (t) => ({
    profileId: t.id('authorityProfiles', 'The profile.'),
    expectedVersion: t.version('profile'),
    ...authorityInput(t),
  }),
  changed: { profile: changedRow('authorityProfiles', 'The profile as it is now.') },
  prepare: async (input, context) => (await unknownCodes(context, input)) ?? {},
  change: async (transaction, { profileId, expectedVersion, ...input }, _, { viewer }) => {
    const profile = await transaction.lock('authorityProfiles', profileId, columns);
    if (!profile) return notFound(profileId, 'profileId');
    const refusal = staleVersion(profile, expectedVersion);
    if (refusal) return refusal;
    const held = and(eq(authorityAssignments.profileId, profileId), isNotNull(authorityAssignments.activeUserId));
    const holders = await transaction.read('authorityAssignments', ['userId'], held);
    if (holders.some(({ userId }) => isOwn(viewer, userId))) return refuse(SelfAssignment, ['profileId']);
    await transaction.set('authorityProfiles', profileId, profileColumns(input));
    return { changed: { profile: profileId } };
  },
});
