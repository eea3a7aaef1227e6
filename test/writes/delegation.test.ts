import { describe, expect, test } from 'vitest';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import {
  agreementFields,
  agreementInput,
  agreementTerms,
  draftAgreement,
  newProfile,
  profileFields,
  profileInput,
} from '../support/configuring.ts';
import { dollars } from '../support/intake.ts';
import { askAs, clock, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

const assignment = 'assignment { id version active profile { id } } user { id authorityProfile { id } }';
const admin = demonstrationUsers.ORG_ADMIN.userId;

const underwriter = async () => {
  const [user] = await rowsOf('global', "SELECT id FROM users WHERE role = 'underwriter' AND name = 'Samuel Okafor'");
  return user.id;
};

describe('authority', () => {
  test('is set up and changed whole, each limit with its audit entry', async () => {
    const made = await newProfile();
    expect(made).toMatchObject({ version: 1, lineOfBusinessCodes: ['general_liability'] });
    const key = crypto.randomUUID();
    const input = { ...profileInput({ maxPremium: dollars('20000') }), profileId: made.id, expectedVersion: 1 };
    const changed = await mutateWell('ORG_ADMIN', 'updateAuthorityProfile', input, { done: profileFields, key });
    expect(changed.profile).toMatchObject({ version: 2, maxPremium: { amount: '20000.00' } });
    const [entry] = await entriesOf('global', key);
    expect([entry.before_values, entry.after_values]).toEqual([
      { maxPremiumCents: '1000000' },
      { maxPremiumCents: '2000000' },
    ]);
    expect(await mutate('ORG_ADMIN', 'updateAuthorityProfile', input)).toMatchObject({ code: 'STALE_VERSION' });
  });

  test.each([
    [{ lineOfBusinessCodes: ['unheard_of'] }, 'lineOfBusinessCodes'],
    [{ prohibitedStates: ['ZZ'] }, 'prohibitedStates'],
    [{ level: 11 }, 'level'],
  ])('is refused with %o', async (wrong, path) => {
    const refused = await mutate('ORG_ADMIN', 'createAuthorityProfile', profileInput(wrong));
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: [path] });
  });

  test('is held once at a time, and revoked once', async () => {
    const userId = await underwriter();
    const [one, other] = [await newProfile(), await newProfile()];
    await mutateWell('ORG_ADMIN', 'assignAuthority', { userId, profileId: one.id });
    const second = { userId, profileId: other.id };
    const { assignment: held, user } = await mutateWell('ORG_ADMIN', 'assignAuthority', second, { done: assignment });
    expect([held.active, user.authorityProfile]).toEqual([true, { id: other.id }]);
    const active = 'SELECT id FROM authority_assignments WHERE active_user_id = ?';
    expect(await rowsOf('global', active, [userId])).toEqual([{ id: held.id }]);
    const input = { assignmentId: held.id, expectedVersion: 1, reason: 'Leaves the team.' };
    const revoked = await mutateWell('ORG_ADMIN', 'revokeAuthority', input, { done: assignment });
    expect([revoked.assignment.active, revoked.user.authorityProfile]).toEqual([false, null]);
    const again = await mutate('ORG_ADMIN', 'revokeAuthority', { ...input, expectedVersion: 2 });
    expect(again).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test('of two that are assigned at once is one', async () => {
    const userId = await underwriter();
    const profiles = [await newProfile(), await newProfile(), await newProfile()];
    await Promise.all(profiles.map(({ id }) => mutateWell('ORG_ADMIN', 'assignAuthority', { userId, profileId: id })));
    const active = await rowsOf('global', 'SELECT id FROM authority_assignments WHERE active_user_id = ?', [userId]);
    expect(active).toHaveLength(1);
  });

  test('is never given to oneself, by assignment or by changing the own profile', async () => {
    const made = await newProfile();
    const own = await mutate('ORG_ADMIN', 'assignAuthority', { userId: admin, profileId: made.id });
    expect(own).toMatchObject({ code: 'SELF_ASSIGNMENT', path: ['userId'] });
    await rowsOf(
      'global',
      `INSERT INTO authority_assignments SELECT org_id, 'aua_01HK153X000WN0000000000001', ?, ?, ?, assigned_at, NULL, 1, created_at, updated_at
        FROM authority_assignments WHERE org_id = 'org_01HK153X00HARB0RP01NT00001' LIMIT 1`,
      [admin, made.id, admin],
    );
    const raised = { ...profileInput({ maxPremium: dollars('90000') }), profileId: made.id, expectedVersion: 1 };
    expect(await mutate('ORG_ADMIN', 'updateAuthorityProfile', raised)).toMatchObject({ code: 'SELF_ASSIGNMENT' });
  });

  test('is for those who decide by it', async () => {
    const input = { userId: demonstrationUsers.PRODUCER.userId, profileId: (await newProfile()).id };
    const refused = await mutate('ORG_ADMIN', 'assignAuthority', input);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['userId'] });
  });
});

const activate = ({ id, version }: { id: string; version: number }) =>
  mutate('ORG_ADMIN', 'activateAgreement', { agreementId: id, expectedVersion: version }, { done: agreementFields });

describe('agreements', () => {
  test('are drafted, and take capacity for each of their years once they are in force', async () => {
    const made = await draftAgreement('2040-07-01', '2042-01-01');
    expect(made).toMatchObject({ status: 'DRAFT', capacities: [] });
    const active = (await activate(made)).agreement;
    expect(active.status).toBe('ACTIVE');
    expect(active.capacities.map(({ year, limit }: { year: number; limit: object }) => [year, limit])).toEqual([
      [2041, { amount: '5000000.00' }],
      [2040, { amount: '5000000.00' }],
    ]);
  });

  test('of one program never hold on the same day, also when two begin at once', async () => {
    const [one, other] = [
      await draftAgreement('2050-01-01', '2052-01-01'),
      await draftAgreement('2051-01-01', '2053-01-01'),
    ];
    const both = await Promise.all([activate(one), activate(other)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['ActivateAgreementDone', 'Overlaps']);
  });

  test.each([
    [{ maxAggregateLimit: dollars('999999.99') }, 'maxAggregateLimit', 'must not be below maxOccurrenceLimit'],
    [
      { authorizedStates: ['VA', 'AK'] },
      'authorizedStates',
      'must be states in which the program is sold, which AK is not',
    ],
    [{ authorizedStates: ['VA', 'VA'] }, 'authorizedStates', 'must have none twice'],
  ])('are neither drafted nor amended with %o', async (wrong, path, rule) => {
    const refused = { code: 'INVALID_INPUT', path: [path], rule };
    const also = '... on InvalidInput { rule }';
    const input = { ...(await agreementInput('2100-01-01', '2102-01-01')), ...wrong };
    expect(await mutate('ORG_ADMIN', 'createAgreement', input, { also })).toMatchObject(refused);
    const { id, version } = await draftAgreement('2100-01-01', '2102-01-01');
    const terms = agreementTerms({ expirationDate: '2102-01-01', ...wrong });
    const amendment = { agreementId: id, expectedVersion: version, ...terms, reason: 'Endorsement 4.' };
    expect(await mutate('ORG_ADMIN', 'amendAgreement', amendment, { also })).toMatchObject(refused);
  });

  test('are amended down to what is committed, and no further', async () => {
    const made = await draftAgreement('2060-01-01', '2062-01-01');
    const { version } = (await activate(made)).agreement;
    await rowsOf(
      'global',
      'UPDATE da_capacity SET committed_cents = 300000000 WHERE agreement_id = ? AND year = 2061',
      [made.id],
    );
    const amend = (limit: string) => ({
      agreementId: made.id,
      expectedVersion: version,
      ...agreementTerms({ expirationDate: '2063-01-01', annualPremiumLimit: dollars(limit) }),
      reason: 'Endorsement 2.',
    });
    const low = await mutate('ORG_ADMIN', 'amendAgreement', amend('2999999.99'), {
      also: '... on BelowCommitted { committed { amount } year }',
    });
    expect(low).toMatchObject({ code: 'BELOW_COMMITTED', committed: { amount: '3000000.00' }, year: 2061 });
    const done = await mutateWell('ORG_ADMIN', 'amendAgreement', amend('3000000'), { done: agreementFields });
    expect(done.agreement.capacities.map(({ limit }: { limit: { amount: string } }) => limit.amount)).toEqual(
      Array(3).fill('3000000.00'),
    );
  });

  test('are amended for this year and those to come, whatever was bound in one that is over', async () => {
    const made = await draftAgreement('2090-01-01', '2093-01-01');
    const { version } = (await activate(made)).agreement;
    const commit = 'UPDATE da_capacity SET committed_cents = 300000000 WHERE agreement_id = ? AND year = ?';
    await rowsOf('global', commit, [made.id, 2090]);
    await rowsOf('global', 'UPDATE da_capacity SET limit_cents = 400000000 WHERE agreement_id = ?', [made.id]);
    const before = clock.now;
    clock.now = new Date('2091-06-01T15:00:00.000Z');
    const amend = (limit: string) => ({
      agreementId: made.id,
      expectedVersion: version,
      ...agreementTerms({ expirationDate: '2093-01-01', annualPremiumLimit: dollars(limit) }),
      reason: 'Endorsement 3.',
    });
    const done = await mutateWell('ORG_ADMIN', 'amendAgreement', amend('1000000'), { done: agreementFields });
    const [stored] = [
      await rowsOf('global', 'SELECT year, limit_cents FROM da_capacity WHERE agreement_id = ? ORDER BY year', [
        made.id,
      ]),
    ];
    expect(stored.map(({ year, limit_cents }) => [year, Number(limit_cents)])).toEqual([
      [2090, 400000000],
      [2091, 100000000],
      [2092, 100000000],
    ]);
    await rowsOf('global', commit, [made.id, 2091]);
    const low = { ...amend('2000000'), expectedVersion: done.agreement.version };
    expect(await mutate('ORG_ADMIN', 'amendAgreement', low)).toMatchObject({ code: 'BELOW_COMMITTED' });
    clock.now = before;
  });

  test('are suspended, put in force again, and end on a day', async () => {
    const made = await draftAgreement('2026-01-01', '2026-03-01');
    await rowsOf(
      'global',
      "UPDATE da_agreements SET status = 'active', effective_date = '2070-01-01', expiration_date = '2071-01-01' WHERE id = ?",
      [made.id],
    );
    const at = (expectedVersion: number) => ({ agreementId: made.id, expectedVersion, reason: 'Talks.' });
    const suspended = await mutateWell('ORG_ADMIN', 'suspendAgreement', at(1), { done: agreementFields });
    expect(suspended.agreement.status).toBe('SUSPENDED');
    expect((await activate({ id: made.id, version: 2 })).agreement.status).toBe('ACTIVE');
    const later = { ...at(3), terminationDate: '2070-06-01' };
    const ending = await mutateWell('ORG_ADMIN', 'terminateAgreement', later, { done: agreementFields });
    expect(ending.agreement).toMatchObject({ status: 'ACTIVE', expirationDate: '2070-06-01' });
    const now = { ...at(4), terminationDate: '2026-11-01' };
    const ended = await mutateWell('ORG_ADMIN', 'terminateAgreement', now, { done: agreementFields });
    expect(ended.agreement.status).toBe('TERMINATED');
    expect(await mutate('ORG_ADMIN', 'suspendAgreement', at(5))).toMatchObject({ code: 'INVALID_TRANSITION' });
    expect((await askAs('CARRIER_ADMIN', `{ node(id: "${made.id}") { id } }`)).errors).toBeUndefined();
  });
});
