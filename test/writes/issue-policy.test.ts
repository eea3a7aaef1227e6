import { beforeAll, describe, expect, test } from 'vitest';
import { organizationId, producerId } from '../../scripts/seed/people.ts';
import { finds, otherAgency } from '../support/insureds.ts';
import { askAs, clock, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

interface Bound {
  readonly id: string;
  readonly version: number;
  readonly quote_id: string;
  readonly program_version_id: string;
}

const done = `policy { id version status documentsIssuedAt }
  documents { kind formNumber formEdition title ordinal status checksum }`;

/** Takes back that documents went out, of policies that a condition finds: nobody can, and tests need some without. */
const withoutDocuments = async (condition: string): Promise<Bound[]> => {
  const found = await rowsOf(
    'policies',
    `SELECT id, version, quote_id, program_version_id FROM policies
      WHERE org_id = ? AND pending_cancellation_date IS NULL AND ${condition} ORDER BY id`,
    [organizationId],
  );
  const ids = found.map(({ id }) => id);
  await rowsOf('policies', 'UPDATE policies SET documents_issued_at = NULL WHERE id IN (?)', [ids]);
  await rowsOf('policies', "UPDATE policies SET status = 'bound' WHERE id IN (?) AND status = 'issued'", [ids]);
  await rowsOf('policies', 'DELETE FROM policies_documents WHERE subject_id IN (?)', [ids]);
  return found;
};

let ahead: Bound[];
let running: Bound[];

beforeAll(async () => {
  ahead = await withoutDocuments("status IN ('bound', 'issued') AND effective_date > '2026-11-01'");
  running = await withoutDocuments("status = 'active'");
});

const next = (policies: Bound[]): Bound => {
  const policy = policies.shift();
  if (!policy) throw new Error('No policy is left.');
  return policy;
};

const named = ({ id, version }: Bound) => ({ policyId: id, expectedVersion: version });

describe('issuePolicy', () => {
  test('sends out the declarations page and the forms of the program before cover begins', async () => {
    const policy = next(ahead);
    const key = crypto.randomUUID();
    const issued = await mutateWell('UNDERWRITER', 'issuePolicy', named(policy), { done, key });
    expect(issued.policy).toMatchObject({
      status: 'ISSUED',
      version: policy.version + 1,
      documentsIssuedAt: clock.now.toISOString(),
    });
    const [terms] = await rowsOf('global', 'SELECT forms FROM program_versions WHERE id = ?', [
      policy.program_version_id,
    ]);
    const forms: { number: string; edition: string }[] = terms.forms;
    const shown = issued.documents.map((document: { formNumber: string; formEdition: string }) => document.formNumber);
    expect(shown.toSorted()).toEqual(forms.map(({ number }) => number).toSorted());
    expect(issued.documents[0]).toMatchObject({ kind: 'DECLARATIONS', ordinal: 1, status: 'ISSUED' });
    const actions = (await entriesOf('policies', key)).map(({ action }) => action);
    expect(new Set(actions)).toEqual(new Set(['issue.policy']));
    expect(actions.length).toBeGreaterThan(forms.length);
  });

  test('proves by its checksum what a declarations page said: that of another policy is another', async () => {
    const [one, other] = [next(ahead), next(running)];
    const outcomes = [];
    for (const policy of [one, other])
      outcomes.push(await mutateWell('UNDERWRITER', 'issuePolicy', named(policy), { done }));
    const checksums = outcomes.map(({ documents }) => documents[0].checksum);
    expect(new Set(checksums).size).toBe(2);
    for (const checksum of checksums) expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  test('leaves a policy active whose cover has begun', async () => {
    const issued = await mutateWell('UNDERWRITER', 'issuePolicy', named(next(running)), { done });
    expect(issued.policy).toMatchObject({ status: 'ACTIVE', documentsIssuedAt: clock.now.toISOString() });
  });

  test('tells others of what went out', async () => {
    const policy = next(running);
    await mutateWell('UNDERWRITER', 'issuePolicy', named(policy));
    const events = await rowsOf(
      'policies',
      'SELECT type, sequence, payload FROM policies_outbox_events WHERE subject_id = ?',
      [policy.id],
    );
    expect(events.map(({ type, sequence }) => [type, sequence])).toEqual([['policy.issued', policy.version + 1]]);
    expect(events[0].payload.documents[0]).toMatchObject({ kind: 'declarations' });
  });

  test('is done once', async () => {
    const policy = next(running);
    const { policy: issued } = await mutateWell('UNDERWRITER', 'issuePolicy', named(policy), { done });
    const stale = await mutate('UNDERWRITER', 'issuePolicy', named(policy));
    expect(stale).toMatchObject({ code: 'STALE_VERSION', path: ['expectedVersion'] });
    const again = await mutate('UNDERWRITER', 'issuePolicy', { ...named(policy), expectedVersion: issued.version });
    expect(again).toMatchObject({ code: 'INVALID_TRANSITION', path: ['policyId'] });
    const documents = await rowsOf('policies', 'SELECT ordinal FROM policies_documents WHERE subject_id = ?', [
      policy.id,
    ]);
    expect(new Set(documents.map(({ ordinal }) => ordinal)).size).toBe(documents.length);
  });

  test('is refused of a policy that has ended', async () => {
    const [ended] = await withoutDocuments("status = 'cancelled'");
    if (!ended) throw new Error('The demonstration has no cancelled policy.');
    expect(await mutate('UNDERWRITER', 'issuePolicy', named(ended))).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test('waits for the conditions that the quote sets for it', async () => {
    const policy = next(running);
    const id = 'qsj_01HK153X00BEF0RE1SSVE00001';
    const [like] = await rowsOf('submissions', 'SELECT * FROM quote_subjectivities LIMIT 1');
    const open = { satisfied_at: null, satisfied_by_id: null, waived_at: null, waived_by_id: null };
    const row = {
      ...like,
      ...open,
      id,
      org_id: organizationId,
      quote_id: policy.quote_id,
      kind: 'before_issue',
      ordinal: 99,
    };
    const names = Object.keys(row);
    await rowsOf(
      'submissions',
      `INSERT INTO quote_subjectivities (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    );
    const also = '... on SubjectivitiesOpen { subjectivityIds }';
    expect(await mutate('UNDERWRITER', 'issuePolicy', named(policy), { also })).toMatchObject({
      code: 'SUBJECTIVITIES_OPEN',
      path: ['policyId'],
      subjectivityIds: [id],
    });
    await rowsOf('submissions', 'UPDATE quote_subjectivities SET satisfied_at = created_at WHERE id = ?', [id]);
    await mutateWell('UNDERWRITER', 'issuePolicy', named(policy));
  });

  test.each([
    ['Declarations', /declarations/i],
    ['Coverage form', /^(?!.*declarations)/i],
  ])('is refused while the terms of the program lack it: %s', async (form, lacking) => {
    const policy = next(running);
    const [{ forms }] = await rowsOf('global', 'SELECT forms FROM program_versions WHERE id = ?', [
      policy.program_version_id,
    ]);
    const put = (text: string) =>
      rowsOf('global', 'UPDATE program_versions SET forms = ? WHERE id = ?', [text, policy.program_version_id]);
    const left = forms.filter(({ title }: { title: string }) => !lacking.test(title));
    await put(JSON.stringify(left));
    try {
      const also = '... on FormsMissing { form }';
      expect(await mutate('UNDERWRITER', 'issuePolicy', named(policy), { also })).toMatchObject({
        code: 'FORMS_MISSING',
        path: ['policyId'],
        form,
      });
    } finally {
      await put(JSON.stringify(forms));
    }
  });

  test('shows its documents to the agency of the policy, and to no other one', async () => {
    const [policy] = await rowsOf(
      'policies',
      'SELECT subject_id AS id FROM policies_documents WHERE producer_id = ? ORDER BY id LIMIT 1',
      [producerId],
    );
    const query = `query($id: ID!) { node(id: $id) { ... on Policy { documents(first: 9) { nodes { id policy { id } } } } } }`;
    const { node } = (await askAs('PRODUCER', query, { id: policy.id })).data;
    const [document] = node.documents.nodes;
    expect(document.policy).toEqual({ id: policy.id });
    expect(await finds('PRODUCER', document.id)).toBe(true);
    expect(await finds('PRODUCER', document.id, await otherAgency())).toBe(false);
  });
});
