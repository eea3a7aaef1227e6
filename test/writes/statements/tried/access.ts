import { producerId } from '../../../../scripts/seed/people.ts';
import { newUser, userInput } from '../../../support/configuring.ts';
import { mutateWell } from '../../../support/mutating.ts';
import type { TriedMutations } from './tried-mutation.ts';

const user = 'user { id status }';

const userAt = async (more: object = {}) => {
  const { id, version } = await newUser(more);
  return { userId: id, expectedVersion: version };
};

const keyInput = { name: 'Portal', role: 'PRODUCER', producerId };

const keyAt = async () => {
  const { apiKey } = await mutateWell('ORG_ADMIN', 'createApiKey', keyInput, { done: 'apiKey { id version }' });
  return { apiKeyId: apiKey.id, expectedVersion: apiKey.version };
};

/** Who is let in. */
export const triedAccess: TriedMutations = {
  inviteUser: { role: 'ORG_ADMIN', input: () => userInput(), done: user },
  updateUser: {
    role: 'ORG_ADMIN',
    input: async () => {
      const { role: _, ...values } = userInput();
      return { ...(await userAt()), ...values };
    },
    done: user,
  },
  changeUserRole: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await userAt({ role: 'PRODUCER', producerId })), role: 'ADJUSTER', reason: 'Joins us.' }),
    done: user,
  },
  suspendUser: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await userAt()), reason: 'On leave.' }),
    done: user,
  },
  reactivateUser: {
    role: 'ORG_ADMIN',
    input: async () => {
      const at = { ...(await userAt()), reason: 'On leave.' };
      await mutateWell('ORG_ADMIN', 'suspendUser', at);
      return { ...at, expectedVersion: at.expectedVersion + 1 };
    },
    done: user,
  },
  createApiKey: { role: 'ORG_ADMIN', input: () => keyInput, done: 'apiKey { id } secret' },
  rotateApiKey: { role: 'ORG_ADMIN', input: keyAt, done: 'apiKey { id } replaced { id } secret' },
  revokeApiKey: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await keyAt()), reason: 'Lost.' }),
    done: 'apiKey { id revokedAt }',
  },
};
