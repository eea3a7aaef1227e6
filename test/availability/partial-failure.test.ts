import type { Connection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { askAs, asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { connectAsAdmin, withoutRights } from '../support/database.ts';
import { heldLock } from '../support/waiting.ts';

const query = `query($number: String!) {
  claim(number: $number) {
    number
    policy { number invoices { nodes { number } } coverages { coverage } producer { name } }
  }
}`;

let admin: Connection;

beforeEach(async () => {
  admin = await connectAsAdmin('oi_billing');
});

afterEach(() => admin.end());

describe('a level that fails', () => {
  test('is an error in its slot, with the name of the keyspace that is out of reach; parents and siblings survive', async () => {
    const billing = await withoutRights('billing');
    try {
      const { data, errors } = await askAs('ORG_ADMIN', query, { number: exampleClaimNumber });
      expect(data.claim.policy.invoices).toBeNull();
      expect(data.claim.policy.coverages.length).toBeGreaterThan(0);
      expect(data.claim.policy.producer.name).toBeTruthy();
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['claim', 'policy', 'invoices', 'nodes'],
        extensions: { code: 'KEYSPACE_UNAVAILABLE', keyspace: 'billing' },
      });
    } finally {
      await billing.restore();
    }
    const { errors } = await askAs('ORG_ADMIN', query, { number: exampleClaimNumber });
    expect(errors).toBeUndefined();
  });

  test('by a defect is masked with an id, and says nothing of SQL or tables', async () => {
    await admin.query('RENAME TABLE oi_policies.coverages TO oi_policies.coverages_away');
    try {
      const { data, errors } = await askAs('ORG_ADMIN', query, { number: exampleClaimNumber });
      expect(data.claim.policy.coverages).toBeNull();
      expect(data.claim.policy.number).toBeTruthy();
      expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(errors?.[0]?.message).toContain(String(errors?.[0]?.extensions.errorId));
      expect(JSON.stringify(errors)).not.toMatch(/select|coverages_away|oi_policies|127\.0\.0\.1/i);
    } finally {
      await admin.query('RENAME TABLE oi_policies.coverages_away TO oi_policies.coverages');
    }
  });

  test('because its keyspace does not answer in time takes with it what waited behind it, as the same outage', async () => {
    const lock = await heldLock(['oi_policies.policies']);
    try {
      const several =
        '{ a: policies(first: 1) { nodes { id } } b: policies(first: 2) { nodes { id } } claims(first: 1) { nodes { number policy { number } } } }';
      const impatient = asking(inProcess({ settings: { STATEMENT_TIMEOUT_MS: 500 } }));
      const { data, errors } = await impatient.askAs('ORG_ADMIN', several);
      expect(data).toMatchObject({ a: null, b: null, claims: { nodes: [{ policy: null }] } });
      expect(errors).toHaveLength(3);
      for (const { extensions } of errors ?? [])
        expect(extensions).toMatchObject({ code: 'KEYSPACE_UNAVAILABLE', keyspace: 'policies' });
    } finally {
      await lock.release();
    }
  });
});
