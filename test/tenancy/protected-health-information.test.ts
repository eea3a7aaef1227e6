import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationUsers, organizationId, type Role } from '../../scripts/seed/people.ts';
import { localPhiKeys } from '../../scripts/support/local-phi-keys.ts';
import { mayReadField } from '../../src/auth/permissions.ts';
import type { Role as StoredRole } from '../../src/auth/viewer.ts';
import { maxPhiParties } from '../../src/keyspaces/claims/phi-reader.ts';
import type { GraphAnswer } from '../support/asking/answer.ts';
import { askAs, asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { copiesIn, unusedId } from '../support/copies.ts';
import { connectAsAdmin } from '../support/database.ts';
import { startWorkerOverFront } from '../support/planetscale-worker.ts';
import { heldLock } from '../support/waiting.ts';
import { startWorkerUnderTest } from '../support/worker.ts';

const reason = 'Test: evaluating the extent of injury';
const everyField = 'socialSecurityNumber medicalRecordNumber diagnosisCodes treatmentNotes';

const queryOf = (fields: string) => `query($number: String!, $reason: String!) {
  claim(number: $number) { parties(first: 1) { nodes { id name ${fields} } } }
}`;
const phi = (fields: string) => `protectedHealthInformation(reason: $reason) { ${fields} }`;

const read = (role: Role, fields = phi(everyField), variables: object = {}) =>
  askAs(role, queryOf(fields), { number: exampleClaimNumber, reason, ...variables });

const partyIn = ({ data }: GraphAnswer) => data?.claim?.parties?.nodes[0];

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_claims');
});

afterAll(() => admin.end());

const recorded = async () => {
  const [rows] = await admin.query<RowDataPacket[]>(
    "SELECT org_id, claim_id, party_id, user_id, field, reason FROM phi_access_entries WHERE reason LIKE 'Test:%' ORDER BY field, reason",
  );
  return rows;
};

const forget = () => admin.query("DELETE FROM phi_access_entries WHERE reason LIKE 'Test:%'");

beforeEach(forget);
afterEach(forget);

describe('protected health information', () => {
  test('is read by an adjuster, and each reading is recorded: who, whose, what and why', async () => {
    const answer = await read('ADJUSTER');
    expect(answer.errors).toBeUndefined();
    const party = partyIn(answer);
    expect(party.protectedHealthInformation).toEqual({
      socialSecurityNumber: expect.stringMatching(/^9\d\d-\d\d-\d{4}$/),
      medicalRecordNumber: expect.stringMatching(/^MRN-\d{6}$/),
      diagnosisCodes: expect.arrayContaining([expect.stringMatching(/^[A-Z]\d/)]),
      treatmentNotes: expect.stringContaining(' '),
    });
    const [claims] = await admin.query<RowDataPacket[]>('SELECT claim_id FROM claim_parties WHERE id = ?', [party.id]);
    const entry = {
      org_id: organizationId,
      claim_id: claims[0]?.claim_id,
      party_id: party.id,
      user_id: demonstrationUsers.ADJUSTER.userId,
      reason,
    };
    expect(await recorded()).toEqual(
      everyField
        .split(' ')
        .toSorted()
        .map((field) => ({ ...entry, field })),
    );
  });

  test('is stored so that the numbers cannot be read in the database', async () => {
    const { socialSecurityNumber, medicalRecordNumber } = partyIn(await read('ADJUSTER')).protectedHealthInformation;
    const [rows] = await admin.query<RowDataPacket[]>('SELECT * FROM claim_parties WHERE seal_key_id IS NOT NULL');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(socialSecurityNumber);
    expect(JSON.stringify(rows)).not.toContain(medicalRecordNumber);
  });

  test('that is not asked for is neither read nor recorded', async () => {
    const { errors, extensions } = await read('ADJUSTER', phi('diagnosisCodes socialSecurityNumber @skip(if: true)'));
    expect(errors).toBeUndefined();
    expect((await recorded()).map(({ field }) => field)).toEqual(['diagnosisCodes']);
    const texts = extensions?.statements
      ?.map(({ sql }) => sql)
      .filter((sql) => /select .* from `claim_parties`/.test(sql));
    expect(texts?.filter((sql) => /social_security|medical_record|treatment_notes/.test(sql))).toEqual([]);
    await forget();
    await read('ADJUSTER', phi('__typename'));
    expect(await recorded()).toEqual([]);
  });

  test('asked for twice for one reason is one reading; for two reasons, two', async () => {
    const twice = `a: ${phi('diagnosisCodes')} b: ${phi('diagnosisCodes')}`;
    const other = 'c: protectedHealthInformation(reason: "Test: another reason") { diagnosisCodes }';
    const party = partyIn(await read('ADJUSTER', `${twice} ${other}`));
    expect(party.a).toEqual(party.b);
    expect((await recorded()).map((row) => row.reason)).toEqual(['Test: another reason', reason]);
  });

  test('is answered in one transaction for all parties of a page, the record first', async () => {
    const query = `query($reason: String!) { claims(first: 20) { nodes { parties(first: 5) { nodes { ${phi(everyField)} } } } } }`;
    const { data, errors, extensions } = await askAs('ADJUSTER', query, { reason });
    expect(errors).toBeUndefined();
    const parties = data.claims.nodes.flatMap((claim: { parties: { nodes: object[] } }) => claim.parties.nodes);
    expect(parties.length).toBeGreaterThan(5);
    expect(await recorded()).toHaveLength(4 * parties.length);
    const sent = extensions?.statements?.filter(({ keyspace }) => keyspace === 'claims').map(({ sql }) => sql) ?? [];
    const begun = sent.findIndex((sql) => sql.startsWith('begin'));
    expect(sent.slice(begun).map((sql) => /^\w+/.exec(sql)?.[0])).toEqual(['begin', 'insert', 'select', 'commit']);
    expect(sent.filter((sql) => /sealed|diagnosis/.test(sql.split(' from ')[0] ?? ''))).toHaveLength(1);
  });

  test('of more than a hundred people is not read by one request, however its fields are spread', async () => {
    const [[{ id } = { id: '' }]] = await admin.query<RowDataPacket[]>('SELECT id FROM claim_parties LIMIT 1');
    const [[{ claim_id: claimId } = { claim_id: '' }]] = await admin.query<RowDataPacket[]>(
      'SELECT c.id AS claim_id FROM claims c WHERE c.number = ?',
      [exampleClaimNumber],
    );
    const copies = await copiesIn('oi_claims', 'claim_parties');
    try {
      for (let number = 0; number < maxPhiParties; number += 1) {
        await copies.add(id, { id: unusedId('cpa', number), claim_id: claimId });
      }
      const page = `parties(first: 60) { nodes { ${phi('diagnosisCodes')} } }`;
      const query = `query($number: String!, $reason: String!) {
        claim(number: $number) { first: ${page} policy { claims(first: 5) { nodes { last: parties(last: 60) { nodes { ${phi('diagnosisCodes')} } } } } } }
      }`;
      const { errors } = await askAs('ADJUSTER', query, { number: exampleClaimNumber, reason });
      expect(errors?.length).toBeGreaterThan(0);
      for (const { message, extensions } of errors ?? []) {
        expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
        expect(message).toContain(`more than ${maxPhiParties}`);
      }
      expect((await recorded()).length).toBeLessThanOrEqual(maxPhiParties);
    } finally {
      await copies.remove();
    }
  });

  const noReasons = [
    ['that is empty', ''],
    ['that is short', 'because'],
    ['that is longer than the record', 'x'.repeat(501)],
    ['of zero-width spaces', '\u200B'.repeat(20)],
    ['of Hangul fillers', '\u3164'.repeat(20)],
    ['of blank braille patterns', '\u2800'.repeat(20)],
    ['of tags', '\u{E0061}'.repeat(20)],
    ['of dots', '.'.repeat(20)],
    ['of one letter under a hundred marks', `x${'\u0338'.repeat(100)}`],
  ] as const;

  test.each(noReasons)('is not read for a reason %s', async (_, why) => {
    const { errors } = await read('ADJUSTER', phi(everyField), { reason: why });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', input: ['reason'] }]);
    expect(await recorded()).toEqual([]);
  });
});

// Object.keys loses the literal names.
const roles = Object.keys(demonstrationUsers) as Role[];
const permitted = (role: Role) =>
  mayReadField(role.toLowerCase() as StoredRole, 'ClaimParty.protectedHealthInformation');

describe('the permission', () => {
  test('is that of adjusters and of the platform', () => {
    expect(roles.filter(permitted)).toEqual(['ADJUSTER', 'SUPERADMIN', 'SYSTEM']);
  });

  const others = roles.filter((role) => !permitted(role));

  test.each(others)('is not that of %s: nothing is shown, and nothing recorded', async (role) => {
    const answer = await read(role);
    const party = partyIn(answer);
    if (party) {
      expect(Object.values(party.protectedHealthInformation)).toEqual([null, null, null, null]);
      expect(answer.errors?.map(({ extensions }) => extensions)).toEqual(Array(4).fill({ code: 'FORBIDDEN' }));
    } else expect(answer.data?.claim?.parties ?? null).toEqual(role === 'AGENT_SUPPORT' ? null : { nodes: [] });
    expect(await recorded()).toEqual([]);
  });

  test('is tried on roles that see the party, too', async () => {
    const seeing = await Promise.all(others.map(async (role) => partyIn(await read(role)) && role));
    expect(seeing.filter(Boolean)).toEqual(expect.arrayContaining(['ORG_ADMIN', 'UNDERWRITER', 'CARRIER_ADMIN']));
  });
});

describe('no record, no answer', () => {
  test('nothing is shown when the reading cannot be recorded', async () => {
    await admin.query('RENAME TABLE phi_access_entries TO phi_access_entries_away');
    try {
      const { data, errors, extensions } = await read('ADJUSTER');
      const { name, protectedHealthInformation } = partyIn({ data });
      expect(name).toBeTruthy();
      expect(Object.values(protectedHealthInformation)).toEqual([null, null, null, null]);
      expect(errors).toHaveLength(4);
      for (const error of errors ?? []) expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(JSON.stringify(errors)).not.toContain('Test:');
      expect(extensions?.statements?.filter(({ sql }) => sql.includes('sealed'))).toEqual([]);
    } finally {
      await admin.query('RENAME TABLE phi_access_entries_away TO phi_access_entries');
    }
  });

  test('a keyspace that is held up in the middle of it is busy, named once for all, and not a defect', async () => {
    const lock = await heldLock(['oi_claims.phi_access_entries']);
    try {
      const impatient = asking(inProcess({ settings: { STATEMENT_TIMEOUT_MS: 300 } }));
      const answer = await impatient.askAs('ADJUSTER', queryOf(phi(everyField)), {
        number: exampleClaimNumber,
        reason,
      });
      expect(Object.values(partyIn(answer).protectedHealthInformation)).toEqual([null, null, null, null]);
      expect(answer.errors?.map(({ extensions }) => extensions)).toEqual(
        Array(4).fill({ code: 'KEYSPACE_BUSY', keyspace: 'claims', retryAfterMs: 1_000 }),
      );
    } finally {
      await lock.release();
    }
    expect((await read('ADJUSTER')).errors).toBeUndefined();
  });

  test('what was read is shown to those who audit', async () => {
    await read('ADJUSTER', phi('treatmentNotes'));
    const entries = 'phiAccessEntries(first: 1) { nodes { field reason user { id } } }';
    const { data } = await askAs('COMPLIANCE_OFFICER', queryOf(entries).replace(', $reason: String!', ''), {
      number: exampleClaimNumber,
    });
    const user = { id: demonstrationUsers.ADJUSTER.userId };
    expect(partyIn({ data }).phiAccessEntries.nodes).toEqual([{ field: 'treatmentNotes', reason, user }]);
  });
});

describe('keys', () => {
  const newKey = `2027-01:${btoa('another-key-another-key-another-')}`;

  const readWith = (phiKeys: string | undefined) => {
    const variables = { number: exampleClaimNumber, reason };
    const withKeys = asking(inProcess({ settings: { PHI_KEYS: phiKeys } }));
    return withKeys.askAs('ADJUSTER', queryOf(phi(everyField)), variables);
  };

  test('that were rotated still open what the old one has sealed', async () => {
    const answer = await readWith(`${newKey},${localPhiKeys}`);
    expect(answer.errors).toBeUndefined();
    expect(partyIn(answer).protectedHealthInformation.socialSecurityNumber).toMatch(/^9/);
  });

  test.each([
    ['another one', newKey],
    ['none', undefined],
  ])('%s: what it cannot open is an error in its place, and the rest is shown', async (_, keys) => {
    const answer = await readWith(keys);
    expect(partyIn(answer).protectedHealthInformation).toMatchObject({
      socialSecurityNumber: null,
      medicalRecordNumber: null,
      diagnosisCodes: expect.any(Array),
    });
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(Array(2).fill('INTERNAL_SERVER_ERROR'));
    expect(JSON.stringify(answer.errors)).not.toMatch(/key|2027|local/i);
  });
});

describe.each([
  ['mysql2', startWorkerUnderTest],
  ["PlanetScale's HTTP driver", startWorkerOverFront],
])('in workerd over %s', (_, start) => {
  test('a reading is recorded and answered', async () => {
    const worker = await start();
    try {
      const answer = await worker.askAs('ADJUSTER', queryOf(phi(everyField)), { number: exampleClaimNumber, reason });
      expect(answer.errors).toBeUndefined();
      expect(partyIn(answer).protectedHealthInformation.socialSecurityNumber).toMatch(/^9/);
      expect(await recorded()).toHaveLength(4);
      const sent = answer.extensions?.statements?.filter(({ keyspace }) => keyspace === 'claims').map(({ sql }) => sql);
      const begun = sent?.findIndex((sql) => /^begin/i.test(sql));
      expect(sent?.slice(begun).map((sql) => /^\w+/.exec(sql)?.[0].toLowerCase())).toEqual([
        'begin',
        'insert',
        'select',
        'commit',
      ]);
    } finally {
      await worker.stop();
    }
  });
});
