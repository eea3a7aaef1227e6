import type { RowDataPacket } from 'mysql2/promise';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  carrierId,
  demonstrationApiKeys,
  demonstrationUsers,
  insuredId,
  organizationId,
  otherCarrierId,
  otherInsuredId,
  otherProducerId,
  producerId,
  type Role,
  secondOrganization,
} from '../../scripts/seed/people.ts';
import { ask } from '../support/asking/ask.ts';
import { unusedId } from '../support/copies.ts';
import { connectAsAdmin } from '../support/database.ts';
import { tokenFor } from '../support/tokens.ts';
import { withChange } from '../support/with-change.ts';
import { startWorkerUnderTest } from '../support/worker.ts';
import { askViewer } from './ask-viewer.ts';

let now = 0;

/** Lets time pass for the Worker. Each test begins later than all that was remembered before it. */
const pass = (seconds: number) => {
  now = Math.max(now, Date.now()) + seconds * 1_000;
  vi.useFakeTimers({ toFake: ['Date'], now });
};

beforeEach(() => {
  pass(120);
});

const statusOf = async (role: Role, changes: object = {}): Promise<number> =>
  (await askViewer(await tokenFor(role, undefined, { ...changes }))).status;

const refusalOf = async (role: Role, changes: object = {}): Promise<string> => {
  const { status, errors, message } = await askViewer(await tokenFor(role, undefined, { ...changes }));
  expect(status).toBe(401);
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  return message;
};

describe('a user', () => {
  test('whose role or book has changed since is refused with every token that was issued before', async () => {
    const { userId } = demonstrationUsers.UNDERWRITER;
    const seconds = (at: Date) => Math.floor(at.getTime() / 1_000);
    const changedAt = new Date(now - 3_600_000);
    const stored = changedAt.toISOString().replace('T', ' ').replace('Z', '');
    await withChange('users', userId, { not_before: stored }, async () => {
      expect(await refusalOf('UNDERWRITER', { iat: seconds(changedAt) - 1 })).toContain('issued before');
      // One that does not say when may be as old.
      expect(await refusalOf('UNDERWRITER')).toContain('issued before');
      expect(await statusOf('UNDERWRITER', { iat: seconds(changedAt) + 1 })).toBe(200);
    });
    pass(60);
    expect(await statusOf('UNDERWRITER', { iat: seconds(changedAt) - 1 })).toBe(200);
  });

  test.each(['suspended', 'closed'])(
    'that is %s is refused within sixty seconds, whatever its token says',
    async (status) => {
      const { userId } = demonstrationUsers.UNDERWRITER;
      expect(await statusOf('UNDERWRITER')).toBe(200);
      await withChange('users', userId, { status }, async () => {
        pass(59);
        expect(await statusOf('UNDERWRITER')).toBe(200);
        pass(1);
        expect(await refusalOf('UNDERWRITER')).toContain(`The user is ${status}`);
      });
      // And is let in again soon after.
      pass(5);
      expect(await statusOf('UNDERWRITER')).toBe(200);
    },
  );

  const moved: [string, Role, Record<string, string | null>, object][] = [
    ['a lower role', 'ORG_ADMIN', { role: 'adjuster' }, { role: 'ADJUSTER' }],
    ['another agency', 'PRODUCER', { producer_id: otherProducerId }, { producer: otherProducerId }],
    ['no agency', 'AGENCY_ADMIN', { role: 'underwriter', producer_id: null }, { role: 'UNDERWRITER', producer: null }],
    ['another carrier', 'CARRIER_ADMIN', { carrier_id: otherCarrierId }, { carrier: otherCarrierId }],
    ['another insured', 'POLICYHOLDER', { insured_id: otherInsuredId }, { insured: otherInsuredId }],
  ];

  test.each(moved)(
    'that was given %s acts by a new token within five seconds, and by the old one for no more than sixty',
    async (_, role, row, claims) => {
      expect(await statusOf(role)).toBe(200);
      await withChange('users', demonstrationUsers[role].userId, row, async () => {
        // Known from a moment ago, and let in all the same: what was remembered refuses nobody for long.
        pass(5);
        expect(await statusOf(role, claims)).toBe(200);
        pass(55);
        expect(await refusalOf(role)).toContain('is another one now');
      });
    },
  );

  test.each([
    ['its organization has no such user', { sub: unusedId('usr', 1) }],
    ['it is of another organization', { org: secondOrganization.organizationId }],
  ])('is refused when %s', async (_, changes) => {
    expect(await refusalOf('UNDERWRITER', changes)).toContain('no such user');
  });

  test('sees the rows of its own carrier, agency or insured alone, whatever its token says', async () => {
    for (const [role, own, other] of [
      ['PRODUCER', { producer: producerId }, { producer: otherProducerId }],
      ['CARRIER_ADMIN', { carrier: carrierId }, { carrier: otherCarrierId }],
      ['POLICYHOLDER', { insured: insuredId }, { insured: otherInsuredId }],
    ] as const) {
      expect(await statusOf(role, own)).toBe(200);
      expect(await refusalOf(role, other)).toContain('is another one now');
    }
  });
});

describe('an agency that is suspended', () => {
  test.each(['PRODUCER', 'AGENCY_ADMIN', 'AGENT_SUPPORT'] as const)('acts by no token of %s', async (role) => {
    expect(await statusOf(role)).toBe(200);
    await withChange('producers', producerId, { status: 'suspended' }, async () => {
      pass(60);
      expect(await refusalOf(role)).toContain('The agency is suspended');
      expect(await statusOf('UNDERWRITER')).toBe(200);
    });
  });

  test('acts by no API key after sixty seconds', async () => {
    expect((await askViewer(demonstrationApiKeys.ratingPortal)).status).toBe(200);
    await withChange('producers', producerId, { status: 'suspended' }, async () => {
      pass(60);
      const { status, message } = await askViewer(demonstrationApiKeys.ratingPortal);
      expect(status).toBe(401);
      expect(message).toContain('The agency is suspended');
    });
    pass(5);
    expect((await askViewer(demonstrationApiKeys.ratingPortal)).status).toBe(200);
  });
});

describe('an organization', () => {
  const asPlatform = async (organization: string) =>
    ask({ role: 'SUPERADMIN', headers: { 'X-Organization-Id': organization }, query: '{ viewer { role } }' });

  const entriesOf = async (organization: string): Promise<number> => {
    const admin = await connectAsAdmin('oi_global');
    const text = 'SELECT count(*) AS count FROM global_audit_entries WHERE org_id = ?';
    const [[row]] = await admin.query<RowDataPacket[]>(text, [organization]);
    await admin.end();
    return Number(row?.count);
  };

  test('that is closed is entered by the platform alone', async () => {
    await withChange('organizations', organizationId, { status: 'closed' }, async () => {
      expect(await refusalOf('ORG_ADMIN')).toContain('The organization is closed');
      expect((await askViewer(demonstrationApiKeys.ratingPortal)).message).toContain('The organization is closed');
      expect((await asPlatform(organizationId)).status).toBe(200);
    });
  });

  test('that is suspended is still seen by its people, who settle what there is', async () => {
    await withChange('organizations', organizationId, { status: 'suspended' }, async () => {
      expect(await statusOf('POLICYHOLDER')).toBe(200);
      expect((await askViewer(demonstrationApiKeys.ratingPortal)).status).toBe(200);
      expect((await asPlatform(organizationId)).status).toBe(200);
    });
  });

  test('that does not exist is entered by nobody, and nothing is recorded of the attempt', async () => {
    const nowhere = unusedId('org', 1);
    const { status, errors } = await asPlatform(nowhere);
    expect(status).toBe(401);
    expect(errors?.[0]?.message).toContain(`There is no organization ${nowhere}`);
    expect(await entriesOf(nowhere)).toBe(0);
    expect(await refusalOf('UNDERWRITER', { org: nowhere })).toContain(`There is no organization ${nowhere}`);
  });
});

test('in workerd, requests that come to a cold isolate together are each judged by what is stored', async () => {
  const worker = await startWorkerUnderTest();
  try {
    await withChange('users', demonstrationUsers.ADJUSTER.userId, { status: 'suspended' }, async () => {
      const roles = ['ADJUSTER', 'UNDERWRITER', 'PRODUCER', 'ADJUSTER', 'UNDERWRITER', 'PRODUCER'] as const;
      const answers = await Promise.all(roles.map((role) => worker.ask({ role, query: '{ viewer { role } }' })));
      expect(answers.map(({ status }) => status)).toEqual([401, 200, 200, 401, 200, 200]);
    });
  } finally {
    await worker.stop();
  }
});
