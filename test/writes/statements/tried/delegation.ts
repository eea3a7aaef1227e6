import {
  agreementFields,
  agreementInput,
  agreementTerms,
  draftAgreement,
  newProfile,
  newUser,
  profileInput,
} from '../../../support/configuring.ts';
import { mutateWell } from '../../../support/mutating.ts';
import type { TriedMutations } from './tried-mutation.ts';

const agreement = 'agreement { id status }';

const at = ({ id, version }: { id: string; version: number }) => ({ agreementId: id, expectedVersion: version });

/** A draft of an agreement, each test's in years of its own. */
const drafted = async (year: number) => at(await draftAgreement(`${year}-01-01`, `${year + 2}-01-01`));

/** An agreement in force. */
const inForce = async (year: number) => {
  const input = await drafted(year);
  return at((await mutateWell('ORG_ADMIN', 'activateAgreement', input, { done: agreementFields })).agreement);
};

/** A new user who holds a new profile. */
const holding = async () => {
  const input = { userId: (await newUser()).id, profileId: (await newProfile()).id };
  const done = 'assignment { id version }';
  const { assignment } = await mutateWell('ORG_ADMIN', 'assignAuthority', input, { done });
  return { ...input, assignment };
};

/** What carriers let the organization do, and the organization its people. */
export const triedDelegation: TriedMutations = {
  createAgreement: { role: 'ORG_ADMIN', input: () => agreementInput('2040-01-01', '2042-01-01'), done: agreement },
  activateAgreement: { role: 'ORG_ADMIN', input: () => drafted(2043), done: agreement },
  amendAgreement: {
    role: 'ORG_ADMIN',
    input: async () => ({
      ...(await inForce(2046)),
      ...agreementTerms({ expirationDate: '2049-01-01' }),
      reason: 'Endorsement 2.',
    }),
    done: agreement,
  },
  suspendAgreement: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await inForce(2050)), reason: 'Talks.' }),
    done: agreement,
  },
  terminateAgreement: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await inForce(2053)), reason: 'Talks.', terminationDate: '2054-01-01' }),
    done: agreement,
  },
  createAuthorityProfile: { role: 'ORG_ADMIN', input: () => profileInput(), done: 'profile { id }' },
  updateAuthorityProfile: {
    role: 'ORG_ADMIN',
    input: async () => {
      const { id, version } = await newProfile();
      return { ...profileInput({ level: 2 }), profileId: id, expectedVersion: version };
    },
    done: 'profile { id level }',
  },
  assignAuthority: {
    role: 'ORG_ADMIN',
    // Who holds another profile, which ends.
    input: async () => ({ userId: (await holding()).userId, profileId: (await newProfile()).id }),
    done: 'assignment { id active }',
  },
  revokeAuthority: {
    role: 'ORG_ADMIN',
    input: async () => {
      const { id, version } = (await holding()).assignment;
      return { assignmentId: id, expectedVersion: version, reason: 'Leaves the team.' };
    },
    done: 'assignment { id active }',
  },
};
