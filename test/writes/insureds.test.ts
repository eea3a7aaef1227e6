import { describe, expect, test } from 'vitest';
import { organizationId, otherProducerId, producerId } from '../../scripts/seed/people.ts';
import { business, finds, named, nobody, otherAgency, recorded, shown } from '../support/insureds.ts';
import { askAs, askWell, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

const candidates = { also: '... on DuplicateInsured { candidateIds }' };

describe('createInsured', () => {
  test('records a business in the book of the agency, which alone of all agencies and carriers finds it', async () => {
    const { id } = await recorded();
    const books = await rowsOf(
      'submissions',
      'SELECT producer_id, carrier_id FROM insured_books WHERE insured_id = ?',
      [id],
    );
    expect(books).toEqual([{ producer_id: producerId, carrier_id: null }]);
    const found = {
      agency: await finds('PRODUCER', id),
      otherAgency: await finds('PRODUCER', id, await otherAgency()),
      carrier: await finds('CARRIER_ADMIN', id),
      policyholder: await finds('POLICYHOLDER', id),
      underwriter: await finds('UNDERWRITER', id),
    };
    expect(found).toEqual({
      agency: true,
      otherAgency: false,
      carrier: false,
      policyholder: false,
      underwriter: true,
    });
  });

  test('keeps the tax number from whoever reads the database, and shows its last four digits to those who may', async () => {
    const key = crypto.randomUUID();
    const input = business({ fein: '54-1234567' });
    const { insured } = await mutateWell('PRODUCER', 'createInsured', input, { done: shown, key });
    expect(insured.feinLastFour).toBe('4567');
    const query = 'query($id: ID!) { node(id: $id) { ... on Insured { feinLastFour } } }';
    const asAdjuster = await askAs('ADJUSTER', query, { id: insured.id });
    expect(asAdjuster.data.node).toEqual({ feinLastFour: null });
    const tables = ['insureds', 'submissions_audit_entries', 'submissions_idempotency_keys'];
    const rows = await Promise.all(tables.map((table) => rowsOf('submissions', `SELECT * FROM ${table}`)));
    expect(JSON.stringify(rows)).not.toMatch(/54-?1234567/);
    const [entry] = (await entriesOf('submissions', key)).filter(({ entity_id }) => entity_id === insured.id);
    expect(entry.action).toBe('create.insured');
    const { feinSealed, feinHash } = entry.after_values;
    expect([feinSealed, feinHash]).toEqual(['(withheld)', '(withheld)']);
  });

  test('keeps the mailing address and the contact', async () => {
    const mailingAddress = { addressLine1: 'PO Box 7', city: 'Suffolk', stateCode: 'VA', postalCode: '23434-0007' };
    const contact = { name: 'Rosa Delgado', email: 'rosa@example.com', phone: '804-555-0134' };
    expect(await recorded({ mailingAddress, contact })).toMatchObject({
      mailingCity: 'Suffolk',
      contactName: 'Rosa Delgado',
    });
  });

  test('records it once, however often the same is asked', async () => {
    const asked = { key: crypto.randomUUID(), done: shown };
    const input = business();
    const first = await mutateWell('PRODUCER', 'createInsured', input, asked);
    expect(await mutateWell('PRODUCER', 'createInsured', input, asked)).toEqual(first);
  });

  test.each([
    ['the same name, written otherwise, at the same place', { name: 'The Larkspur & Sons Co., Inc.' }],
    ['the same tax number under another name', { fein: '54-7654321' }],
  ])('refuses %s within the book, unless it is confirmed to be another business', async (_, more) => {
    const first = await recorded({ name: 'Larkspur and Sons', fein: '54-7654321', confirmNew: true });
    const input = business({ postalCode: '23510-1234', ...more });
    const refused = await mutate('PRODUCER', 'createInsured', input, candidates);
    expect(refused).toMatchObject({ code: 'DUPLICATE_INSURED', path: ['name'] });
    expect(refused.candidateIds).toContain(first.id);
    const confirmed = await mutateWell('PRODUCER', 'createInsured', { ...input, confirmNew: true }, { done: shown });
    expect(confirmed.insured.tasks.nodes).toEqual([]);
  });

  test('takes the same name at another place for another business', async () => {
    const { name } = await recorded();
    expect(await recorded({ name, postalCode: '24011' })).toMatchObject({ name });
  });

  test('says nothing of the insureds of other agencies, and asks an underwriter whether it is one of them', async () => {
    const first = await recorded({ fein: '54-1112223' });
    const input = business({ fein: '54-1112223' });
    const asked = { user: await otherAgency(), done: shown };
    const { insured } = await mutateWell('PRODUCER', 'createInsured', input, asked);
    expect(insured.tasks.nodes, 'what the agency is told').toEqual([]);
    const query =
      'query($id: ID!) { node(id: $id) { ... on Insured { tasks(first: 5) { nodes { kind note insured { id } } } } } }';
    const task = {
      kind: 'CLEARANCE',
      note: `It may be the same business as ${first.id}.`,
      insured: { id: insured.id },
    };
    expect((await askAs('UNDERWRITER', query, { id: insured.id })).data.node.tasks.nodes).toEqual([task]);
  });

  test('tells an underwriter of those in all books', async () => {
    const first = await recorded();
    const input = business({ name: first.name, producerId: otherProducerId });
    expect(await mutate('UNDERWRITER', 'createInsured', input, candidates)).toMatchObject({
      code: 'DUPLICATE_INSURED',
      candidateIds: [first.id],
    });
  });

  test('lets an underwriter record a business in the book of an agency, or in none', async () => {
    const ofAgency = await mutateWell('UNDERWRITER', 'createInsured', business({ producerId }), { done: shown });
    const ofNobody = await mutateWell('UNDERWRITER', 'createInsured', business(), { done: shown });
    expect(await Promise.all([ofAgency, ofNobody].map(({ insured }) => finds('PRODUCER', insured.id)))).toEqual([
      true,
      false,
    ]);
  });

  test('lets no agency record a business for another one', async () => {
    const input = business({ producerId: otherProducerId });
    expect(await mutate('PRODUCER', 'createInsured', input)).toMatchObject({ code: 'NOT_FOUND', path: ['producerId'] });
  });

  const mail = (more: object) => ({
    mailingAddress: { addressLine1: 'PO Box 7', city: 'Suffolk', stateCode: 'VA', postalCode: '23434', ...more },
  });

  test.each([
    [{ stateCode: 'ZZ' }, ['stateCode']],
    [mail({ stateCode: 'ZZ' }), ['mailingAddress', 'stateCode']],
    [mail({ postalCode: '2343' }), ['mailingAddress', 'postalCode']],
    [{ fein: '541234567' }, ['fein']],
    [{ naicsCode: '2382' }, ['naicsCode']],
    [{ yearsInBusiness: -1 }, ['yearsInBusiness']],
    [{ name: ' ' }, ['name']],
    [{ contact: { name: 'Rosa Delgado', phone: 'call me' } }, ['contact', 'phone']],
  ])('refuses %o', async (more, path) => {
    expect(await mutate('PRODUCER', 'createInsured', business(more))).toMatchObject({ code: 'INVALID_INPUT', path });
  });
});

describe('updateInsured', () => {
  test('changes what is given, and records both values of each field, and of the tax number that it changed', async () => {
    const insured = await recorded({ fein: '54-2223334', contact: { name: 'Rosa Delgado' } });
    const key = crypto.randomUUID();
    const input = { ...named(insured), city: 'Portsmouth', fein: '54-2223335' };
    const changed = await mutateWell('PRODUCER', 'updateInsured', input, { done: shown, key });
    expect(changed.insured).toMatchObject({
      name: insured.name,
      city: 'Portsmouth',
      feinLastFour: '3335',
      contactName: 'Rosa Delgado',
      version: insured.version + 1,
    });
    const [entry] = await entriesOf('submissions', key);
    expect(entry.before_values).toMatchObject({ city: 'Norfolk', feinSealed: null });
    expect(entry.after_values).toMatchObject({ city: 'Portsmouth', feinSealed: '(withheld)' });
    expect(Object.keys(entry.after_values)).not.toContain('name');
  });

  test('clears what need not be known where null is given, and refuses null for what must be', async () => {
    const mailingAddress = { addressLine1: 'PO Box 7', city: 'Suffolk', stateCode: 'VA', postalCode: '23434-0007' };
    const contact = { name: 'Rosa Delgado', phone: '804-555-0134' };
    const further = {
      fein: '54-2223336',
      doingBusinessAs: 'The Quay',
      addressLine2: 'Suite 3',
      mailingAddress,
      contact,
    };
    const insured = await recorded(further);
    const nothing = Object.fromEntries(Object.keys(further).map((field) => [field, null]));
    const key = crypto.randomUUID();
    const cleared = await mutateWell(
      'PRODUCER',
      'updateInsured',
      { ...named(insured), ...nothing },
      { done: shown, key },
    );
    expect(cleared.insured).toMatchObject({ feinLastFour: null, mailingCity: null, contactName: null });
    const [row] = await rowsOf(
      'submissions',
      'SELECT doing_business_as, address_line_2, fein_hash, fein_sealed, contact_phone FROM insureds WHERE id = ?',
      [insured.id],
    );
    expect(Object.values(row)).toEqual([null, null, null, null, null]);
    const [entry] = await entriesOf('submissions', key);
    expect(entry.before_values).toMatchObject({ doingBusinessAs: 'The Quay', mailingCity: 'Suffolk' });
    expect(entry.after_values).toMatchObject({ doingBusinessAs: null, mailingCity: null, feinSealed: '(withheld)' });
    for (const field of ['name', 'entityType', 'addressLine1', 'city', 'stateCode', 'postalCode', 'naicsCode']) {
      expect(await mutate('PRODUCER', 'updateInsured', { ...named(cleared.insured), [field]: null })).toMatchObject({
        code: 'INVALID_INPUT',
        path: [field],
        message: `\`${field}\` cannot be taken: must not be null: leave it out, and it stays as it is.`,
      });
    }
  });

  test('takes back that it was a duplicate', async () => {
    const { first, second } = await alike();
    const input = { ...named(second), duplicateOfId: first.id };
    const { insured } = await mutateWell('UNDERWRITER', 'updateInsured', input, { done: shown });
    const back = { ...named(insured), duplicateOfId: null };
    const { insured: own } = await mutateWell('UNDERWRITER', 'updateInsured', back, { done: shown });
    expect(own.duplicateOf).toBe(null);
    expect(await mutate('PRODUCER', 'updateInsured', { ...named(first), duplicateOfId: null })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['duplicateOfId'],
    });
  });

  test('leaves alone what is given as it is, the tax number too', async () => {
    const insured = await recorded({ fein: '54-3334445' });
    const input = { ...named(insured), city: 'Norfolk', fein: '54-3334445' };
    const { insured: same } = await mutateWell('PRODUCER', 'updateInsured', input, { done: shown });
    expect(same.version).toBe(insured.version);
  });

  test('leaves to policies and payments what they say, and is followed by whatever shows the name of today', async () => {
    const [paid] = await rowsOf(
      'billing',
      "SELECT id, policy_id, payer_name FROM payments WHERE payer_kind = 'insured' AND policy_id IS NOT NULL AND org_id = ? ORDER BY id LIMIT 1",
      [organizationId],
    );
    const [policy] = await rowsOf(
      'policies',
      'SELECT policy_id, policy_segments.named_insured, insured_id FROM policy_segments JOIN policies ON policies.id = policy_id WHERE policy_id = ? LIMIT 1',
      [paid.policy_id],
    );
    const [{ version }] = await rowsOf('submissions', 'SELECT version FROM insureds WHERE id = ?', [policy.insured_id]);
    const input = { insuredId: policy.insured_id, expectedVersion: version, name: 'Renamed Since, Inc.' };
    await mutateWell('UNDERWRITER', 'updateInsured', input);
    const [after] = await rowsOf('policies', 'SELECT named_insured FROM policy_segments WHERE policy_id = ?', [
      policy.policy_id,
    ]);
    expect(after.named_insured).toBe(policy.named_insured);
    const query = `query ($policy: ID!, $payment: ID!) {
      policy: node(id: $policy) { ... on Policy { insured { name } invoices(first: 1) { nodes { insured { name } } } } }
      payment: node(id: $payment) { ... on Payment { payerName insured { name } } } }`;
    const ids = { policy: policy.policy_id, payment: paid.id };
    const { data } = await askWell({ role: 'ORG_ADMIN', query, variables: ids });
    const today = { insured: { name: 'Renamed Since, Inc.' } };
    expect(data).toEqual({
      policy: { ...today, invoices: { nodes: [today] } },
      payment: { ...today, payerName: paid.payer_name },
    });
    expect(paid.payer_name).not.toBe('Renamed Since, Inc.');
  });

  test('is refused for an old version, and for an insured of another book', async () => {
    const insured = await recorded();
    const input = { ...named(insured), expectedVersion: 7, city: 'Portsmouth' };
    const also = '... on StaleVersion { currentVersion }';
    expect(await mutate('PRODUCER', 'updateInsured', input, { also })).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: insured.version,
    });
    const user = await otherAgency();
    expect(
      await mutate('PRODUCER', 'updateInsured', { ...named(insured), city: 'Portsmouth' }, { user }),
    ).toMatchObject({ code: 'NOT_FOUND', path: ['insuredId'] });
  });

  test('is for an underwriter when another agency asks for cover for the insured too', async () => {
    const [shared] = await rowsOf(
      'submissions',
      `SELECT i.id, i.version FROM insureds i JOIN insured_books b ON b.org_id = i.org_id AND b.insured_id = i.id
        GROUP BY i.id, i.version HAVING COUNT(DISTINCT b.producer_id) > 1 AND SUM(b.producer_id = ?) > 0 ORDER BY i.id`,
      [producerId],
    );
    const input = { ...named(shared), city: 'Portsmouth' };
    expect(await mutate('PRODUCER', 'updateInsured', input)).toMatchObject({
      code: 'INSURED_SHARED',
      path: ['insuredId'],
    });
    const { insured } = await mutateWell('UNDERWRITER', 'updateInsured', input, { done: shown });
    expect(insured.city).toBe('Portsmouth');
  });

  test('looks for duplicates when what tells it apart changes, and at no other time', async () => {
    const [first, second] = [await recorded(), await recorded()];
    const input = { ...named(second), name: first.name };
    expect(await mutate('PRODUCER', 'updateInsured', input, candidates)).toMatchObject({
      code: 'DUPLICATE_INSURED',
      path: ['name'],
      candidateIds: [first.id],
    });
    const confirmed = { ...input, confirmNew: true };
    const { insured } = await mutateWell('PRODUCER', 'updateInsured', confirmed, { done: shown });
    await mutateWell('PRODUCER', 'updateInsured', { ...named(insured), city: 'Portsmouth' });
  });

  test('asks an underwriter when it has become like an insured of another agency', async () => {
    const [first, second] = [await recorded(), await recorded()];
    const user = await otherAgency();
    const { insured: third } = await mutateWell('PRODUCER', 'createInsured', business(), { done: shown, user });
    await mutateWell('PRODUCER', 'updateInsured', { ...named(third), name: first.name }, { user });
    const tasks = await rowsOf(
      'submissions',
      'SELECT subject_id, kind, status FROM submissions_tasks WHERE subject_id IN (?)',
      [[first.id, second.id, third.id]],
    );
    expect(tasks).toEqual([{ subject_id: third.id, kind: 'clearance', status: 'open' }]);
  });

  /** Two insureds of two agencies, the second of which waits for an underwriter. */
  const alike = async () => {
    const first = await recorded();
    const asked = { user: await otherAgency(), done: shown };
    const { insured } = await mutateWell('PRODUCER', 'createInsured', business({ name: first.name }), asked);
    return { first, second: insured };
  };

  test.each([
    ['which it is', (id: string) => ({ duplicateOfId: id })],
    ['that it is another business', () => ({ cleared: true })],
  ])('lets an underwriter say %s, and nobody has to look any more', async (_, said) => {
    const { first, second } = await alike();
    const input = { ...named(second), ...said(first.id) };
    const { insured } = await mutateWell('UNDERWRITER', 'updateInsured', input, { done: shown });
    expect(insured.tasks.nodes).toEqual([expect.objectContaining({ kind: 'CLEARANCE', status: 'DONE' })]);
    expect(insured.duplicateOf).toEqual('duplicateOfId' in input ? { id: first.id } : null);
  });

  test('lets no agency say so, and no insured be its own duplicate, or one of a duplicate or of nobody', async () => {
    const { first, second } = await alike();
    const byAgency = { ...named(first), cleared: true };
    expect(await mutate('PRODUCER', 'updateInsured', byAgency)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['cleared'],
    });
    const say = (duplicateOfId: string, insured = second) =>
      mutate('UNDERWRITER', 'updateInsured', { ...named(insured), duplicateOfId }, { done: shown });
    const path = ['duplicateOfId'];
    expect(await say(second.id)).toMatchObject({ code: 'INVALID_INPUT', path });
    expect(await say(nobody)).toMatchObject({ code: 'NOT_FOUND', path });
    await say(first.id);
    expect(await say(second.id, await recorded())).toMatchObject({ code: 'INVALID_INPUT', path });
  });
});
