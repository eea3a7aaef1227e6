import { describe, expect, test } from 'vitest';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { agreementFields, agreementTerms, draftAgreement, newUser } from '../support/configuring.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { mutate, mutateWell, rowsOf } from '../support/mutating.ts';

describe('whoever is above the one who asks', () => {
  /** A user, and a key, whose role only the platform gives. */
  const raised = (table: 'users' | 'api_keys', id: string) =>
    ({ keyspace: 'global', table, column: 'role', value: 'superadmin', where: 'id = ?', values: [id] }) as const;

  test.each([
    ['suspendUser', 'active', { reason: 'On leave.' }],
    ['reactivateUser', 'suspended', { reason: 'Back.' }],
    ['updateUser', 'active', { name: 'Robin Vale', email: 'robin.raised@example.com' }],
  ])('is not changed by %s', async (mutation, status, input) => {
    const { id, version } = await newUser();
    await rowsOf('global', 'UPDATE users SET status = ? WHERE id = ?', [status, id]);
    const change = { userId: id, expectedVersion: version, ...input };
    const also = '... on RoleTooHigh { allowed }';
    const refused = await meanwhile(raised('users', id), () => mutate('ORG_ADMIN', mutation, change, { also }));
    expect(refused).toMatchObject({ code: 'ROLE_TOO_HIGH', allowed: expect.arrayContaining(['UNDERWRITER']) });
  });

  test('gets no new secret for a key', async () => {
    const { apiKey } = await mutateWell(
      'ORG_ADMIN',
      'createApiKey',
      { name: 'Portal', role: 'UNDERWRITER' },
      {
        done: 'apiKey { id version }',
      },
    );
    const rotation = { apiKeyId: apiKey.id, expectedVersion: apiKey.version };
    const refused = await meanwhile(raised('api_keys', apiKey.id), () => mutate('ORG_ADMIN', 'rotateApiKey', rotation));
    expect(refused).toMatchObject({ code: 'ROLE_TOO_HIGH', path: ['apiKeyId'] });
  });
});

describe('changeUserRole', () => {
  test('gives no role that sees the rows of one owner without that owner', async () => {
    const { id, version } = await newUser();
    const change = { userId: id, expectedVersion: version, role: 'PRODUCER', reason: 'Joins an agency.' };
    const refused = await mutate('ORG_ADMIN', 'changeUserRole', change, { also: '... on RoleNeedsOwner { owner }' });
    expect(refused).toMatchObject({ code: 'ROLE_NEEDS_OWNER', path: ['producerId'], owner: 'producerId' });
  });

  test('leaves the organization an administrator', async () => {
    const { userId, organizationId } = demonstrationUsers.ORG_ADMIN;
    const others = {
      keyspace: 'global',
      table: 'users',
      column: 'role',
      value: 'underwriter',
      where: "role = 'org_admin' AND org_id = ? AND id <> ?",
      values: [organizationId, userId],
    } as const;
    const [{ version }] = await rowsOf('global', 'SELECT version FROM users WHERE id = ?', [userId]);
    const change = { userId, expectedVersion: version, role: 'UNDERWRITER', reason: 'Steps down.' };
    const refused = await meanwhile(others, () => mutate('ORG_ADMIN', 'changeUserRole', change));
    expect(refused).toMatchObject({ code: 'LAST_ADMIN', path: ['userId'] });
  });
});

describe('an agreement', () => {
  const inForce = async (from: string, to: string) => {
    const { id, version } = await draftAgreement(from, to);
    const input = { agreementId: id, expectedVersion: version };
    return (await mutateWell('ORG_ADMIN', 'activateAgreement', input, { done: agreementFields })).agreement;
  };

  const at = ({ id, version }: { id: string; version: number }) => ({ agreementId: id, expectedVersion: version });

  test('is not amended into the days of the next one', async () => {
    const first = await inForce('2060-01-01', '2062-01-01');
    const next = await inForce('2062-01-01', '2063-01-01');
    const longer = { ...at(first), ...agreementTerms({ expirationDate: '2062-06-01' }), reason: 'Endorsement 1.' };
    const refused = await mutate('ORG_ADMIN', 'amendAgreement', longer, { also: '... on Overlaps { id from to }' });
    expect(refused).toMatchObject({ code: 'OVERLAPS', path: ['expirationDate'], id: next.id, from: '2062-01-01' });
  });

  test('is in force again with no limit below what is committed', async () => {
    const first = await inForce('2064-01-01', '2065-01-01');
    const { agreement } = await mutateWell(
      'ORG_ADMIN',
      'suspendAgreement',
      { ...at(first), reason: 'Talks.' },
      {
        done: agreementFields,
      },
    );
    const committed = {
      keyspace: 'global',
      table: 'da_capacity',
      column: 'committed_cents',
      value: 500_000_001,
      where: 'agreement_id = ?',
      values: [first.id],
    } as const;
    const also = '... on BelowCommitted { committed { amount } year }';
    const refused = await meanwhile(committed, () => mutate('ORG_ADMIN', 'activateAgreement', at(agreement), { also }));
    expect(refused).toMatchObject({ code: 'BELOW_COMMITTED', year: 2064, committed: { amount: '5000000.01' } });
  });
});
