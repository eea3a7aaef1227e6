import { getTableName } from 'drizzle-orm';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { keyspaceOf } from '../../schema/lookup.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationUsers, organizationId, type Role } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { connectAsAdmin, withoutRights } from '../support/database.ts';

/** What tells of an object: tables, and their columns that name it. Told here a second time. */
const sources = {
  Policy: {
    policies: 'renewal_of_id',
    policyTransactions: 'policy_id',
    policiesDocuments: 'subject_id',
    policiesNotices: 'subject_id',
    claims: 'policy_id',
    invoices: 'policy_id',
    payments: 'policy_id',
    disbursements: 'policy_id',
    delinquencies: 'policy_id',
    policiesAuditEntries: 'entity_id',
  },
  Claim: {
    claimNotes: 'claim_id',
    coverageDeterminations: 'claim_id',
    claimReserveMovements: 'claim_id',
    claimsApprovals: 'file_id',
    claimPayments: 'claim_id',
    claimRecoveries: 'claim_id',
    claimsAuditEntries: 'entity_id',
  },
  Submission: {
    quotes: 'submission_id',
    informationRequests: 'submission_id',
    submissionsTasks: 'subject_id',
    submissionsApprovals: 'file_id',
    policies: 'submission_id',
    submissionsAuditEntries: 'entity_id',
  },
  Invoice: {
    paymentAllocations: 'invoice_id',
    creditApplications: ['credit_invoice_id', 'invoice_id'],
    disbursements: 'credit_invoice_id',
    billingAuditEntries: 'entity_id',
  },
} as const satisfies Record<string, Partial<Record<TableName, string | readonly string[]>>>;

type Subject = keyof typeof sources;

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly recordedAt: string;
  readonly action: string | null;
  readonly actorRole: string | null;
  readonly record: { readonly __typename: string } | null;
}

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
});

afterAll(() => admin.end());

const nameOf = (table: TableName) => `${keyspaceDatabases[keyspaceOf(table)]}.${getTableName(tables[table])}`;

/** The rows that tell of an object, newest first, as the database's administrator finds them. */
const told = async (subject: Subject, id: string): Promise<{ id: string; recordedAt: string }[]> => {
  const rows: { id: string; recordedAt: string }[] = [];
  for (const [table, columns] of Object.entries(sources[subject])) {
    const either = [columns].flat().map((column) => `${column} = ${admin.escape(id)}`);
    const [found] = await admin.query<RowDataPacket[]>(
      `SELECT id, created_at FROM ${nameOf(table as TableName)} WHERE org_id = ? AND (${either.join(' OR ')})`,
      [organizationId],
    );
    rows.push(...found.map((row) => ({ id: row.id, recordedAt: new Date(row.created_at).toISOString() })));
  }
  return rows.toSorted((one, other) => (one.id.slice(4) < other.id.slice(4) ? 1 : -1));
};

/** The objects of a type about which most is told. */
const busiest = async (subject: Subject, table: TableName, by: TableName, column: string): Promise<string[]> => {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT s.id FROM ${nameOf(table)} s JOIN ${nameOf(by)} t ON t.org_id = s.org_id AND t.${column} = s.id WHERE s.org_id = ? GROUP BY s.id ORDER BY COUNT(*) DESC, s.id LIMIT 4`,
    [organizationId],
  );
  expect(rows.length, subject).toBeGreaterThan(2);
  return rows.map(({ id }) => id);
};

const fields = 'id kind recordedAt action actorRole record { __typename }';

const page = async (role: Role, subject: Subject, id: string, args: string, selection = fields) => {
  const query = `query($id: ID!) { node(id: $id) { ... on ${subject} { timeline(${args}) { pageInfo { startCursor endCursor hasNextPage hasPreviousPage } totalCount { count } nodes { ${selection} } } } } }`;
  const { data, errors } = await askAs(role, query, { id });
  expect(errors, query).toBeUndefined();
  return data.node.timeline;
};

const readAll = async (role: Role, subject: Subject, id: string, filter = ''): Promise<Item[]> => {
  const items: Item[] = [];
  let after = '';
  do {
    const { nodes, pageInfo } = await page(role, subject, id, `first: 3 ${filter} ${after}`);
    items.push(...nodes);
    after = pageInfo.hasNextPage ? `after: "${pageInfo.endCursor}"` : '';
  } while (after);
  return items;
};

const exampleIds = async () => {
  const { data } = await askAs('ORG_ADMIN', 'query($n: String!) { claim(number: $n) { id policy { id } } }', {
    n: exampleClaimNumber,
  });
  return { claimId: data.claim.id as string, policyId: data.claim.policy.id as string };
};

describe('a timeline, page by page', () => {
  test.each([
    ['Policy', 'policies', 'policyTransactions', 'policy_id'],
    ['Policy', 'policies', 'payments', 'policy_id'],
    ['Claim', 'claims', 'claimPayments', 'claim_id'],
    ['Submission', 'submissions', 'quotes', 'submission_id'],
    ['Invoice', 'invoices', 'paymentAllocations', 'invoice_id'],
  ] as const)('of a %s holds all that its tables tell, newest first, each once', async (subject, table, by, column) => {
    for (const id of await busiest(subject, table, by, column)) {
      const expected = await told(subject, id);
      const items = await readAll('ORG_ADMIN', subject, id);
      expect(items.map(({ id, recordedAt }) => ({ id, recordedAt }))).toEqual(expected);
      expect((await page('ORG_ADMIN', subject, id, 'first: 1')).totalCount.count).toBe(expected.length);
    }
  });

  test('is the same backward, and in the other direction', async () => {
    const { claimId } = await exampleIds();
    const all = (await readAll('ADJUSTER', 'Claim', claimId)).map(({ id }) => id);
    const idsOf = ({ nodes }: { nodes: Item[] }) => nodes.map(({ id }) => id);
    const last = await page('ADJUSTER', 'Claim', claimId, 'last: 4');
    expect(idsOf(last)).toEqual(all.slice(-4));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await page('ADJUSTER', 'Claim', claimId, `last: 5, before: "${last.pageInfo.startCursor}"`);
    expect(idsOf(before)).toEqual(all.slice(-9, -4));
    expect(idsOf(await page('ADJUSTER', 'Claim', claimId, 'first: 6, direction: ASCENDING'))).toEqual(
      all.toReversed().slice(0, 6),
    );
  });

  test('can be that of some kinds, and of some time', async () => {
    const { policyId } = await exampleIds();
    const all = await readAll('ORG_ADMIN', 'Policy', policyId);
    const money = await readAll('ORG_ADMIN', 'Policy', policyId, 'filter: { kinds: [INVOICE, PAYMENT] }');
    expect(money).toEqual(all.filter(({ kind }) => kind === 'INVOICE' || kind === 'PAYMENT'));
    expect(money.length).toBeGreaterThan(1);
    const [from, before] = [all.at(-3)?.recordedAt ?? '', all.at(2)?.recordedAt ?? ''];
    const between = `filter: { recordedFrom: "${from}", recordedBefore: "${before}" }`;
    const within = all.filter(({ recordedAt }) => recordedAt >= from && recordedAt < before);
    expect(await readAll('ORG_ADMIN', 'Policy', policyId, between)).toEqual(within);
    expect(within.length).toBeGreaterThan(2);
    expect((await page('ORG_ADMIN', 'Policy', policyId, `first: 1 ${between}`)).totalCount.count).toBe(within.length);
  });

  test.each(['kinds', 'recordedFrom', 'recordedBefore'])('is not asked for with null as %s', async (name) => {
    const { policyId } = await exampleIds();
    const query = `query($id: ID!) { node(id: $id) { ... on Policy { timeline(filter: { ${name}: null }) { nodes { id } totalCount { count } } } } }`;
    const { data, errors } = await askAs('ORG_ADMIN', query, { id: policyId });
    expect(data.node.timeline).toBeNull();
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: ['filter', name] } });
  });

  test('takes no cursor of another list', async () => {
    const { policyId } = await exampleIds();
    const query =
      'query($id: ID!, $after: String) { node(id: $id) { ... on Policy { timeline(after: $after) { nodes { id } } } } }';
    for (const after of ['nonsense', btoa('["created","pol_1","pol_1"]'), btoa('timeline nothing')]) {
      const { errors } = await askAs('ORG_ADMIN', query, { id: policyId, after });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: ['after'] } });
    }
  });

  test('asks each keyspace in one statement, whatever it holds', async () => {
    const { policyId } = await exampleIds();
    const source = 'query($id: ID!) { node(id: $id) { ... on Policy { timeline(first: 20) { nodes { id kind } } } } }';
    const { statements } = await executeAs('ORG_ADMIN', source, { id: policyId });
    const ofTimeline = statements.filter(({ origin }) => origin === 'Policy.timeline');
    expect(ofTimeline.map(({ keyspace }) => keyspace).toSorted()).toEqual(['billing', 'claims', 'policies']);
  });
});

describe('what a role is told', () => {
  const changesOf = (items: readonly Item[]) => items.filter(({ kind }) => kind === 'CHANGE');

  test('with oversight: audit entries with their values', async () => {
    const { policyId } = await exampleIds();
    const changes = changesOf(await readAll('COMPLIANCE_OFFICER', 'Policy', policyId));
    expect(changes.length).toBeGreaterThan(1);
    for (const { record } of changes) expect(record).toEqual({ __typename: 'AuditEntry' });
  });

  test.each(['PRODUCER', 'AGENT_SUPPORT', 'UNDERWRITER', 'FINANCE_ANALYST'] as const)(
    'who works on a policy, as %s: when what was done by which role, and no value is even read',
    async (role) => {
      const { policyId } = await exampleIds();
      const changes = changesOf(await readAll(role, 'Policy', policyId));
      const all = changesOf(await readAll('ORG_ADMIN', 'Policy', policyId));
      expect(changes).toEqual(all.map((change) => ({ ...change, record: null })));
      expect(changes.map(({ actorRole }) => actorRole)).toContain('UNDERWRITER');
      const source = `query($id: ID!) { node(id: $id) { ... on Policy { timeline(first: 50) { nodes { ${fields} } } } } }`;
      const { statements } = await executeAs(role, source, { id: policyId });
      const read = statements.map(({ sql }) => sql).join('\n');
      expect(read).toContain('policies_audit_entries');
      expect(read).not.toMatch(/before_values|after_values|`reason`|request_id|idempotency/);
    },
  );

  test.each([
    ['POLICYHOLDER', 'Policy'],
    ['CARRIER_ADMIN', 'Policy'],
    ['PRODUCER', 'Claim'],
    ['CARRIER_ADMIN', 'Claim'],
  ] as const)(
    'who does not work on it, %s on a %s: nothing of what was done, and no audit entry is read',
    async (role, subject) => {
      const { policyId, claimId } = await exampleIds();
      const id = subject === 'Policy' ? policyId : claimId;
      const items = await readAll(role, subject, id);
      expect(items.length).toBeGreaterThan(0);
      expect(changesOf(items)).toEqual([]);
      const source = `query($id: ID!) { node(id: $id) { ... on ${subject} { timeline(first: 50) { totalCount { count } nodes { ${fields} } } } } }`;
      const { statements, data } = await executeAs(role, source, { id });
      expect(data.node.timeline.totalCount.count).toBe(items.length);
      expect(statements.map(({ sql }) => sql).join('\n')).not.toContain('audit_entries');
    },
  );

  test('of a claim file, to an agency and to the insured: payments, and neither notes nor reserves nor determinations', async () => {
    const { claimId } = await exampleIds();
    const kindsOf = async (role: Role) => [...new Set((await readAll(role, 'Claim', claimId)).map(({ kind }) => kind))];
    expect((await kindsOf('ADJUSTER')).toSorted()).toEqual(
      expect.arrayContaining(['APPROVAL', 'CHANGE', 'DETERMINATION', 'NOTE', 'PAYMENT', 'RECOVERY', 'RESERVE']),
    );
    expect((await kindsOf('PRODUCER')).toSorted()).toEqual(['PAYMENT', 'RECOVERY']);
    expect(await kindsOf('POLICYHOLDER')).toEqual(['PAYMENT']);
  });

  test('of people: no party, and no protected health information', async () => {
    const { claimId } = await exampleIds();
    const source = `query($id: ID!) { node(id: $id) { ... on Claim { timeline(first: 100) { nodes { ${fields} } } } } }`;
    const { statements } = await executeAs('ADJUSTER', source, { id: claimId });
    expect(statements.map(({ sql }) => sql).join('\n')).not.toMatch(
      /claim_parties|phi_access|sealed|diagnosis|treatment/,
    );
  });

  test('of rows that it does not see: nothing, as when they were not there', async () => {
    const { insuredId } = demonstrationUsers.POLICYHOLDER;
    const [rows] = await admin.query<RowDataPacket[]>(
      'SELECT id FROM oi_policies.policies WHERE org_id = ? AND insured_id <> ? LIMIT 5',
      [organizationId, insuredId],
    );
    for (const { id } of rows) {
      const { data } = await askAs(
        'POLICYHOLDER',
        'query($id: ID!) { node(id: $id) { ... on Policy { timeline { nodes { id } } } } }',
        { id },
      );
      expect(data.node).toBeNull();
    }
  });
});

test('a keyspace that is out of reach costs its own items, and an error beside the others names it', async () => {
  const { policyId } = await exampleIds();
  const query = 'query($id: ID!) { node(id: $id) { ... on Policy { timeline(first: 50) { nodes { id kind } } } } }';
  const all = (await askAs('ORG_ADMIN', query, { id: policyId })).data.node.timeline.nodes;
  const billing = await withoutRights('billing');
  try {
    const { data, errors } = await askAs('ORG_ADMIN', query, { id: policyId });
    const money = ['INVOICE', 'PAYMENT', 'DISBURSEMENT', 'DELINQUENCY'];
    expect(data.node.timeline.nodes).toEqual(all.filter(({ kind }: Item) => !money.includes(kind)));
    expect(data.node.timeline.nodes.length).toBeLessThan(all.length);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['node', 'timeline'],
      extensions: { code: 'KEYSPACE_UNAVAILABLE', keyspace: 'billing' },
    });
  } finally {
    await billing.restore();
  }
  expect((await askAs('ORG_ADMIN', query, { id: policyId })).data.node.timeline.nodes).toEqual(all);
});
