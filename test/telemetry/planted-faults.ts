import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationApiKeys, organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { connectAsAdmin, withoutRights } from '../support/database.ts';
import { heldLock } from '../support/waiting.ts';
import { asked, claimQuestion, clock, recorded, times, type Written } from './recorded-traffic.ts';

/** Something that goes wrong, and which alerts must fire. */
interface PlantedFault {
  /** Lets it happen to the running product. Returns what that has written. */
  readonly happen: () => Promise<Written>;
  /** The alerts, each with what its first row shows. */
  readonly fires: Readonly<Record<string, object>>;
  /** How often it happens. */
  readonly times?: number;
  /** For how many points each one stands, as Analytics Engine hands over what there is too much of. */
  readonly sampleInterval?: number;
}

/** Runs statements as the administrator of the policies keyspace, and others after what happens meanwhile. */
const during = async (before: string, after: string, happening: () => Promise<Written>): Promise<Written> => {
  const admin = await connectAsAdmin('oi_policies');
  await admin.query(before);
  try {
    return await happening();
  } finally {
    await admin.query(after);
    await admin.end();
  }
};

const eventId = 'evt_01HK153X00PLANTED000000001';

/** Ten minutes ago an event was raised that no sweep takes. */
const withEvent = (setAsideAt: string): Promise<Written> =>
  during(
    `INSERT INTO policies_outbox_events
       (org_id, id, type, subject_id, sequence, actor_id, request_id, payload, due_at, set_aside_at, created_at)
     VALUES ('${organizationId}', '${eventId}', 'policy.bound', 'pol_01HK153X00PLANTED000000001', 1,
       'usr_01HK153X00PLANTED000000001', 'planted', '{}', '9999-12-31', ${setAsideAt}, utc_timestamp() - interval 10 minute)`,
    `DELETE FROM policies_outbox_events WHERE id = '${eventId}'`,
    () => recorded(clock),
  );

/** What may go wrong, by what it is. */
export const plantedFaults: Readonly<Record<string, PlantedFault>> = {
  'nothing at all': { happen: async () => [], fires: {} },

  'a keyspace that is down': {
    happen: async () => {
      const outage = await withoutRights('billing');
      try {
        const state = await recorded(async () => {
          await clock();
          await clock();
        });
        return [...state, ...(await asked(times(8, claimQuestion)))];
      } finally {
        await outage.restore();
      }
    },
    fires: {
      'keyspace-down': { keyspace: 'billing', times: 2 },
      'keyspace-errors': { keyspace: 'billing' },
      'circuit-open': { keyspace: 'billing' },
    },
  },

  'a keyspace that is slow': {
    happen: async () => {
      const lock = await heldLock(['oi_billing.invoices']);
      const answered = asked([claimQuestion]);
      await pause(1_500);
      await lock.release();
      return answered;
    },
    times: 120,
    fires: { 'slow-keyspace': { keyspace: 'billing' }, 'slow-operation': { operation: 'adhoc' } },
  },

  'a keyspace that does not answer in time': {
    happen: async () => {
      const lock = await heldLock(['oi_policies.policies']);
      const question = { role: 'UNDERWRITER', query: '{ policies(first: 1) { nodes { id } } }' } as const;
      try {
        return await asked([question], { settings: { STATEMENT_TIMEOUT_MS: 1_000 } });
      } finally {
        await lock.release();
      }
    },
    times: 20,
    fires: {
      'keyspace-errors': { keyspace: 'policies' },
      'slow-keyspace': { keyspace: 'policies' },
      'slow-operation': { operation: 'adhoc' },
    },
  },

  'an organization that reads much more than it did': {
    happen: () =>
      asked([
        {
          role: 'ORG_ADMIN',
          user: secondOrganization.users.ORG_ADMIN,
          query: '{ policies(first: 100) { nodes { number } } }',
        },
      ]),
    sampleInterval: 100_000,
    fires: { 'hot-organization': { keyspace: 'policies', organization: secondOrganization.organizationId } },
  },

  'an event that nobody delivers': {
    happen: () => withEvent('NULL'),
    fires: { 'events-waiting': { keyspace: 'policies', waiting: 1 } },
  },

  'an event that was given up': {
    happen: () => withEvent('utc_timestamp()'),
    fires: { 'events-set-aside': { keyspace: 'policies', set_aside: 1 } },
  },

  'tokens that are signed with a key that is not known': {
    happen: () =>
      asked(times(200, claimQuestion), { settings: { JWT_SECRET: 'another-secret-another-secret-another-secret' } }),
    fires: { unauthenticated: {} },
  },

  'a defect of the version that runs': {
    happen: () => {
      const query = `{ claim(number: "${exampleClaimNumber}") { policy { coverages { id } } } }`;
      return during(
        'RENAME TABLE oi_policies.coverages TO oi_policies.coverages_away',
        'RENAME TABLE oi_policies.coverages_away TO oi_policies.coverages',
        () => asked(times(8, { role: 'ORG_ADMIN', query })),
      );
    },
    fires: { 'failed-requests': { version: '3f2a91c' } },
  },

  'an API key that asks for what it may not': {
    happen: () => {
      const query = '{ policies(first: 0) { nodes { id } } }';
      return asked(times(30, { credential: demonstrationApiKeys.ratingPortal, query }));
    },
    fires: { 'refused-key': { caller: expect.stringMatching(/^key_/) } },
  },

  'an API key that asks too often': {
    happen: () => {
      const counters = { REQUEST_RATE: { limit: async () => ({ success: false }) } };
      const question = { credential: demonstrationApiKeys.ratingPortal, query: '{ viewer { role } }' };
      return asked(times(30, question), { counters });
    },
    fires: { 'refused-key': { limited_share: 1 } },
  },

  'somebody who opens much protected information': {
    happen: () => {
      const values =
        'protectedHealthInformation(reason: "Test: evaluating the extent") { socialSecurityNumber treatmentNotes }';
      const query = `{ claim(number: "${exampleClaimNumber}") { parties(first: 1) { nodes { ${values} } } } }`;
      return asked([{ role: 'ADJUSTER', query }]);
    },
    sampleInterval: 60,
    fires: { 'protected-information': { organization: organizationId, opened: 120 } },
  },
};
