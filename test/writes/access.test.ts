import { describe, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationUsers, otherProducerId, producerId } from '../../scripts/seed/people.ts';
import { newUser, userFields } from '../support/configuring.ts';
import { ask, clock, entriesOf, mutate, mutateWell, mutateWhole, mutationText, rowsOf } from '../support/mutating.ts';

const shown = 'apiKey { id version prefix role scopes expiresAt revokedAt } secret';

const opens = async (secret: string) => (await ask({ credential: secret, query: '{ viewer { role } }' })).data?.viewer;

const byKey = async (credential: string, mutation: string, input: object, selection: { done?: string } = {}) => {
  const variables = { input, key: crypto.randomUUID() };
  const { data, errors } = await ask({ credential, query: mutationText(mutation, selection), variables });
  expect(errors).toBeUndefined();
  return data[mutation];
};

const newKey = (more: object = {}, key = crypto.randomUUID()) =>
  mutate('ORG_ADMIN', 'createApiKey', { name: 'Portal', role: 'PRODUCER', producerId, ...more }, { done: shown, key });

describe('API keys', () => {
  test('are shown once, open what they were made for, and leave no text behind', async () => {
    const key = crypto.randomUUID();
    const made = await newKey({ scopes: ['policies', 'submissions:write'] }, key);
    expect(made.secret).toMatch(/^oi_test_/);
    expect(made.apiKey).toMatchObject({ role: 'PRODUCER', scopes: ['policies', 'submissions:write'] });
    expect(await opens(made.secret)).toEqual({ role: 'PRODUCER' });
    const again = await newKey({ scopes: ['policies', 'submissions:write'] }, key);
    expect(again).toMatchObject({ apiKey: { id: made.apiKey.id }, secret: null });
    for (const table of ['api_keys', 'global_idempotency_keys', 'global_audit_entries']) {
      const rows = JSON.stringify(await rowsOf('global', `SELECT * FROM ${table}`));
      expect(rows.includes(made.secret), table).toBe(false);
    }
  });

  test('are revoked at once and for good', async () => {
    const made = await newKey();
    const input = { apiKeyId: made.apiKey.id, expectedVersion: made.apiKey.version, reason: 'Lost.' };
    const revoked = await mutateWell('ORG_ADMIN', 'revokeApiKey', input, { done: 'apiKey { revokedAt version }' });
    expect(revoked.apiKey.revokedAt).toBe(clock.now.toISOString());
    expect(await opens(made.secret)).toBeUndefined();
    const again = await mutate('ORG_ADMIN', 'revokeApiKey', { ...input, expectedVersion: revoked.apiKey.version });
    expect(again).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test('are rotated: the new one opens the same, the old one for as long as was said', async () => {
    const made = await newKey({ scopes: ['policies'] });
    const input = { apiKeyId: made.apiKey.id, expectedVersion: 1, validUntil: '2026-11-08T00:00:00.000Z' };
    const done = `${shown} replaced { id expiresAt version }`;
    const rotated = await mutateWell('ORG_ADMIN', 'rotateApiKey', input, { done });
    expect(rotated.apiKey).toMatchObject({ role: 'PRODUCER', scopes: ['policies'] });
    expect(rotated.replaced).toMatchObject({ id: made.apiKey.id, expiresAt: '2026-11-08T00:00:00.000Z' });
    expect([await opens(made.secret), await opens(rotated.secret)]).toEqual([
      { role: 'PRODUCER' },
      { role: 'PRODUCER' },
    ]);
    const now = { apiKeyId: rotated.apiKey.id, expectedVersion: 1 };
    const next = await mutateWell('ORG_ADMIN', 'rotateApiKey', now, { done });
    expect([await opens(rotated.secret), await opens(next.secret)]).toEqual([undefined, { role: 'PRODUCER' }]);
  });

  test('give nobody more than their maker has', async () => {
    const input = { name: 'Too much', role: 'UNDERWRITER' };
    const also = '... on RoleTooHigh { allowed }';
    expect(await mutate('AGENCY_ADMIN', 'createApiKey', input, { also })).toMatchObject({
      code: 'ROLE_TOO_HIGH',
      allowed: ['AGENT_SUPPORT', 'PRODUCER', 'AGENCY_ADMIN'],
    });
    expect(await newKey({ role: 'SUPERADMIN', producerId: null })).toMatchObject({ code: 'ROLE_TOO_HIGH' });
  });

  test('make no other key, whatever they open', async () => {
    for (const scopes of [null, ['credentials', 'credentials:write']]) {
      const maker = await newKey({ role: 'ORG_ADMIN', producerId: null, scopes });
      const wanted = { name: 'Another', role: 'PRODUCER', producerId, scopes: ['policies'] };
      expect(await byKey(maker.secret, 'createApiKey', wanted)).toMatchObject({ code: 'PERSON_REQUIRED' });
      const other = await newKey();
      const rotation = { apiKeyId: other.apiKey.id, expectedVersion: 1 };
      expect(await byKey(maker.secret, 'rotateApiKey', rotation)).toMatchObject({ code: 'PERSON_REQUIRED' });
    }
  });

  test('rotate themselves, and are still listed as those of the person who made them', async () => {
    const maker = await newKey({ role: 'ORG_ADMIN', producerId: null });
    const rotation = { apiKeyId: maker.apiKey.id, expectedVersion: 1 };
    const done = 'apiKey { createdBy { id } } secret';
    const rotated = await byKey(maker.secret, 'rotateApiKey', rotation, { done });
    expect(rotated.apiKey.createdBy.id).toBe(demonstrationUsers.ORG_ADMIN.userId);
    expect([await opens(maker.secret), await opens(rotated.secret)]).toEqual([undefined, { role: 'ORG_ADMIN' }]);
  });

  test.each([
    [{ role: 'PRODUCER', producerId: null }, 'ROLE_NEEDS_OWNER', 'producerId'],
    [{ role: 'UNDERWRITER' }, 'INVALID_INPUT', 'producerId'],
    [{ role: 'POLICYHOLDER', producerId: null }, 'INVALID_INPUT', 'role'],
    [{ scopes: ['everything'] }, 'INVALID_INPUT', 'scopes'],
    [{ expiresAt: '2026-10-01T00:00:00.000Z' }, 'INVALID_INPUT', 'expiresAt'],
    [{ producerId: 'prd_01HK153X000000000000000000' }, 'NOT_FOUND', 'producerId'],
  ])('with %o are refused', async (wrong, code, path) => {
    expect(await newKey(wrong)).toMatchObject({ code, path: [path] });
  });

  test('open no health information, which whoever makes them may not read either', async () => {
    const made = await newKey({ role: 'ADJUSTER', producerId: null });
    const query = `{ claim(number: "${exampleClaimNumber}") { number parties(first: 1) { nodes {
      protectedHealthInformation(reason: "Test: a key in other hands") { diagnosisCodes } } } } }`;
    const recorded = () => rowsOf('claims', 'SELECT id FROM phi_access_entries');
    const before = await recorded();
    const { data, errors } = await ask({ credential: made.secret, query });
    expect(data.claim.number).toBe(exampleClaimNumber);
    expect(data.claim.parties.nodes[0].protectedHealthInformation).toEqual({ diagnosisCodes: null });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await recorded()).toEqual(before);
  });

  test('of an agency are made for the own one alone', async () => {
    const own = await mutateWell('AGENCY_ADMIN', 'createApiKey', { name: 'Own', role: 'PRODUCER' }, { done: shown });
    expect(await opens(own.secret)).toEqual({ role: 'PRODUCER' });
    const other = { name: 'Other', role: 'PRODUCER', producerId: otherProducerId };
    expect(await mutate('AGENCY_ADMIN', 'createApiKey', other)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('users', () => {
  test('are invited with an address that nobody has, in whatever case it is written', async () => {
    const one = await newUser();
    expect(one).toMatchObject({ role: 'UNDERWRITER', status: 'ACTIVE', version: 1, notBefore: null });
    const input = { name: 'Another', email: one.email.toUpperCase(), role: 'ADJUSTER' };
    expect(await mutate('ORG_ADMIN', 'inviteUser', input)).toMatchObject({ code: 'EMAIL_TAKEN', path: ['email'] });
    const other = await newUser();
    const change = { userId: other.id, expectedVersion: 1, name: 'Robin Vale', email: one.email };
    expect(await mutate('ORG_ADMIN', 'updateUser', change)).toMatchObject({ code: 'EMAIL_TAKEN' });
    // An agency does not see who else has the address, and is told no more than that somebody has.
    const agency = { name: 'Agent', email: one.email, role: 'PRODUCER' };
    expect(await mutate('AGENCY_ADMIN', 'inviteUser', agency)).toMatchObject({ code: 'EMAIL_TAKEN' });
  });

  test('of two invited at once with one address are one', async () => {
    const input = { name: 'Twin', email: 'twin@example.com', role: 'ADJUSTER' };
    const both = await Promise.all([
      mutate('ORG_ADMIN', 'inviteUser', input),
      mutate('ORG_ADMIN', 'inviteUser', input),
    ]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['EmailTaken', 'InviteUserDone']);
  });

  test('need the owner whose rows their role sees, and no other one', async () => {
    const input = { name: 'Sam', email: 'sam@example.com', role: 'CARRIER_ADMIN' };
    const also = '... on RoleNeedsOwner { owner }';
    expect(await mutate('ORG_ADMIN', 'inviteUser', input, { also })).toMatchObject({
      code: 'ROLE_NEEDS_OWNER',
      owner: 'carrierId',
    });
    const needless = { ...input, role: 'ADJUSTER', producerId };
    expect(await mutate('ORG_ADMIN', 'inviteUser', needless)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await mutate('AGENCY_ADMIN', 'inviteUser', { ...input, role: 'ADJUSTER' })).toMatchObject({
      code: 'ROLE_TOO_HIGH',
    });
  });

  test('whose role changes are refused with tokens from before, and let in with later ones', async () => {
    const one = await newUser({ role: 'PRODUCER', producerId });
    const before = clock.now;
    // Tokens are issued by the clock of the wall: the change comes after the one, and before the other.
    clock.now = new Date(Date.now() + 60_000);
    const key = crypto.randomUUID();
    const input = { userId: one.id, expectedVersion: 1, role: 'UNDERWRITER', reason: 'Joins us.' };
    const changed = await mutateWell('ORG_ADMIN', 'changeUserRole', input, { done: userFields, key });
    expect(changed.user).toMatchObject({ role: 'UNDERWRITER', producer: null, notBefore: clock.now.toISOString() });
    expect(await entriesOf('global', key)).toMatchObject([{ reason: 'Joins us.' }]);
    const who = { userId: one.id, organizationId: demonstrationUsers.ORG_ADMIN.organizationId };
    const stale = await ask({ role: 'UNDERWRITER', user: who, query: '{ viewer { role } }' });
    expect(stale.errors).toMatchObject([
      { message: 'The token was issued before the user was changed. Get a new one.' },
    ]);
    clock.now = before;
  });

  test('are suspended and let in again, once each', async () => {
    const one = await newUser();
    const at = (expectedVersion: number) => ({ userId: one.id, expectedVersion, reason: 'On leave.' });
    const suspended = await mutateWell('ORG_ADMIN', 'suspendUser', at(1), { done: userFields });
    expect(suspended.user).toMatchObject({ status: 'SUSPENDED', notBefore: clock.now.toISOString() });
    expect(await mutate('ORG_ADMIN', 'suspendUser', at(2))).toMatchObject({ code: 'INVALID_TRANSITION' });
    expect((await mutateWell('ORG_ADMIN', 'reactivateUser', at(2), { done: userFields })).user.status).toBe('ACTIVE');
  });

  test('are not let in again by an API key of their own', async () => {
    const admin = await newUser({ role: 'ORG_ADMIN' });
    const user = { userId: admin.id, organizationId: demonstrationUsers.ORG_ADMIN.organizationId };
    const input = { name: 'Kept', role: 'ORG_ADMIN' };
    const { secret } = await mutateWell('ORG_ADMIN', 'createApiKey', input, { done: shown, user });
    await mutateWell('ORG_ADMIN', 'suspendUser', { userId: admin.id, expectedVersion: 1, reason: 'Fraud.' });
    const reactivation = { userId: admin.id, expectedVersion: 2, reason: 'None.' };
    expect(await byKey(secret, 'reactivateUser', reactivation)).toMatchObject({
      code: 'SELF_ASSIGNMENT',
      path: ['userId'],
    });
    const [stored] = await rowsOf('global', 'SELECT status FROM users WHERE id = ?', [admin.id]);
    expect(stored.status).toBe('suspended');
  });

  test('leave keys that still act when they are suspended, shown to whoever suspends them, or revoked with them', async () => {
    const made = async () => {
      const admin = await newUser({ role: 'ORG_ADMIN' });
      const user = { userId: admin.id, organizationId: demonstrationUsers.ORG_ADMIN.organizationId };
      const key = async (more: object) => {
        const input = { name: 'Kept', role: 'ORG_ADMIN', ...more };
        return mutateWell('ORG_ADMIN', 'createApiKey', input, { done: shown, user });
      };
      const [kept, second] = [await key({}), await key({ role: 'UNDERWRITER' })];
      const revoked = { apiKeyId: (await key({})).apiKey.id, expectedVersion: 1, reason: 'Lost.' };
      await mutateWell('ORG_ADMIN', 'revokeApiKey', revoked);
      return { admin, kept, ids: [kept.apiKey.id, second.apiKey.id] };
    };
    const done = 'apiKeys { id revokedAt }';
    const at = { expectedVersion: 1, reason: 'Leaves.' };
    const one = await made();
    const suspended = await mutateWell('ORG_ADMIN', 'suspendUser', { ...at, userId: one.admin.id }, { done });
    expect(suspended.apiKeys).toEqual(one.ids.map((id) => ({ id, revokedAt: null })));
    expect(await opens(one.kept.secret)).toEqual({ role: 'ORG_ADMIN' });

    const other = await made();
    const key = crypto.randomUUID();
    const input = { ...at, userId: other.admin.id, revokeKeys: true };
    const stopped = await mutateWell('ORG_ADMIN', 'suspendUser', input, { done, key });
    expect(stopped.apiKeys).toEqual(other.ids.map((id) => ({ id, revokedAt: clock.now.toISOString() })));
    expect(await opens(other.kept.secret)).toBeUndefined();
    const entries = await entriesOf('global', key);
    expect(entries.map(({ entity_id, reason }) => [entity_id, reason]).toSorted()).toEqual(
      [other.admin.id, ...other.ids].map((id) => [id, 'Leaves.']).toSorted(),
    );
  });

  test('who are suspended give nobody access by a key that they have made', async () => {
    const admin = await newUser({ role: 'ORG_ADMIN' });
    const friend = await newUser();
    const user = { userId: admin.id, organizationId: demonstrationUsers.ORG_ADMIN.organizationId };
    const made = await mutateWell(
      'ORG_ADMIN',
      'createApiKey',
      { name: 'Kept', role: 'ORG_ADMIN' },
      { done: shown, user },
    );
    const [profile] = await rowsOf('global', 'SELECT id FROM authority_profiles WHERE org_id = ? LIMIT 1', [
      user.organizationId,
    ]);
    const invited = { name: 'Friend', email: 'friend.of@example.com', role: 'ORG_ADMIN' };
    const raised = { userId: friend.id, expectedVersion: 1, role: 'ORG_ADMIN', reason: 'None.' };
    const all: [string, object][] = [
      ['inviteUser', invited],
      ['changeUserRole', raised],
      ['updateUser', { userId: friend.id, expectedVersion: 1, name: 'Friend', email: 'other.friend@example.com' }],
      ['reactivateUser', { userId: friend.id, expectedVersion: 1, reason: 'None.' }],
      ['assignAuthority', { userId: friend.id, profileId: profile.id }],
      ['rotateApiKey', { apiKeyId: made.apiKey.id, expectedVersion: 1 }],
    ];
    await mutateWell('ORG_ADMIN', 'suspendUser', { userId: admin.id, expectedVersion: 1, reason: 'Fraud.' });
    for (const [mutation, input] of all)
      expect(await byKey(made.secret, mutation, input), mutation).toMatchObject({ code: 'PERSON_REQUIRED' });
    await mutateWell('ORG_ADMIN', 'reactivateUser', { userId: admin.id, expectedVersion: 2, reason: 'Cleared.' });
    expect(await byKey(made.secret, 'inviteUser', invited)).toMatchObject({ __typename: 'InviteUserDone' });
  });

  test('make no key in the minute in which their standing is still remembered', async () => {
    const admin = await newUser({ role: 'ORG_ADMIN' });
    const user = { userId: admin.id, organizationId: demonstrationUsers.ORG_ADMIN.organizationId };
    const input = { name: 'Late', role: 'ORG_ADMIN' };
    await mutateWell('ORG_ADMIN', 'createApiKey', input, { user });
    await rowsOf('global', "UPDATE users SET status = 'suspended' WHERE id = ?", [admin.id]);
    const { data, errors } = await mutateWhole('ORG_ADMIN', 'createApiKey', input, { user });
    // Another isolate would refuse the token; this one has let the user in a moment ago.
    expect(errors?.[0]?.extensions?.code ?? data.createApiKey.code).toBe('PERSON_REQUIRED');
  });

  test('of an agency are changed by its administrator, who raises nobody above the agency', async () => {
    const input = { name: 'Agent', email: 'agent@example.com', role: 'PRODUCER' };
    const { user: agent } = await mutateWell('AGENCY_ADMIN', 'inviteUser', input, { done: userFields });
    expect(agent.producer).toEqual({ id: producerId });
    const raise = { userId: agent.id, expectedVersion: 1, role: 'ORG_ADMIN', reason: 'Why not.' };
    expect(await mutate('AGENCY_ADMIN', 'changeUserRole', raise)).toMatchObject({ code: 'ROLE_TOO_HIGH' });
    const stranger = { ...raise, userId: demonstrationUsers.UNDERWRITER.userId, role: 'PRODUCER' };
    expect(await mutate('AGENCY_ADMIN', 'changeUserRole', stranger)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('keep an administrator of the organization, also when two are taken the role at once', async () => {
    const second = await newUser({ role: 'ORG_ADMIN' });
    const [first] = await rowsOf('global', 'SELECT id, version FROM users WHERE id = ?', [
      demonstrationUsers.ORG_ADMIN.userId,
    ]);
    const others = "UPDATE users SET role = 'underwriter' WHERE role = 'org_admin' AND org_id = ? AND id NOT IN (?, ?)";
    await rowsOf('global', others, [demonstrationUsers.ORG_ADMIN.organizationId, first.id, second.id]);
    const suspend = ({ id, version }: { id: string; version: number }) =>
      mutate('ORG_ADMIN', 'suspendUser', { userId: id, expectedVersion: version, reason: 'At once.' });
    const both = await Promise.all([suspend(first), suspend(second)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['LastAdmin', 'SuspendUserDone']);
    await rowsOf('global', "UPDATE users SET status = 'active', not_before = NULL WHERE id = ?", [first.id]);
  });
});
