import { describe, expect, test } from 'vitest';
import type { Role } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';

interface ClaimValues {
  readonly number: string;
  readonly coverageStatus: string;
  readonly litigated: boolean;
  readonly closedReason: string | null;
  readonly catastropheCode: string | null;
  readonly externalReference: string | null;
}

const values = 'number coverageStatus litigated closedReason catastropheCode externalReference';

const claimsWith = async (filter: string): Promise<ClaimValues[]> => {
  const { data, errors } = await askAs(
    'ORG_ADMIN',
    `{ claims(first: 100, filter: {${filter}}) { nodes { ${values} } } }`,
  );
  expect(errors).toBeUndefined();
  return data.claims.nodes;
};

describe('claims', () => {
  const cases: readonly (readonly [filter: string, keeps: (claim: ClaimValues) => boolean])[] = [
    ['coverageStatus: [NONE]', ({ coverageStatus }) => coverageStatus === 'NONE'],
    [
      'coverageStatus: [VERIFIED, IN_QUESTION]',
      ({ coverageStatus }) => /^(VERIFIED|IN_QUESTION)$/.test(coverageStatus),
    ],
    ['litigated: true', ({ litigated }) => litigated],
    ['litigated: false', ({ litigated }) => !litigated],
    ['closedReason: [DENIED, WITHDRAWN]', ({ closedReason }) => /^(DENIED|WITHDRAWN)$/.test(closedReason ?? '')],
    ['catastropheCode: ["PCS2644"]', ({ catastropheCode }) => catastropheCode === 'PCS2644'],
  ];

  test.each(cases)('filtered by %s are those and no others', async (filter, keeps) => {
    const all = await claimsWith('');
    const kept = all.filter(keeps);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
    expect(await claimsWith(filter)).toEqual(kept);
  });

  test('are found by the reference under which the carrier knows them', async () => {
    const [known] = (await claimsWith('')).filter(({ externalReference }) => externalReference !== null);
    expect(known).toBeDefined();
    expect(await claimsWith(`externalReference: ["${known?.externalReference}"]`)).toEqual([known]);
  });

  test('keep their reason for being closed exactly while they are closed', async () => {
    const { data } = await askAs('ORG_ADMIN', '{ claims(first: 100) { nodes { status closedAt closedReason } } }');
    for (const { status, closedAt, closedReason } of data.claims.nodes) {
      expect([closedAt !== null, closedReason !== null]).toEqual([status === 'CLOSED', status === 'CLOSED']);
    }
  });
});

interface PaymentValues {
  readonly status: string;
  readonly statusReason: string | null;
  readonly payeeName: string | null;
  readonly payee: { readonly name: string } | null;
}

const paymentsAs = async (role: Role): Promise<PaymentValues[]> => {
  const { data, errors } = await askAs(
    role,
    '{ claims(first: 100) { nodes { payments(first: 50) { nodes { status statusReason payeeName payee { name } } } } } }',
  );
  expect(errors).toBeUndefined();
  return data.claims.nodes.flatMap((claim: { payments: { nodes: PaymentValues[] } }) => claim.payments.nodes);
};

describe('payments on claims', () => {
  const unpaid = /^(REJECTED|STOPPED|VOIDED)$/;

  test('say to the adjuster why they were refused, stopped or voided, and who is paid', async () => {
    const payments = await paymentsAs('ADJUSTER');
    const refused = payments.filter(({ status }) => unpaid.test(status));
    expect(new Set(refused.map(({ status }) => status)).size).toBe(3);
    expect(refused.filter(({ statusReason }) => statusReason === null)).toEqual([]);
    expect(payments.some(({ payee }) => payee !== null)).toBe(true);
    expect(payments.filter(({ payeeName }) => !payeeName)).toEqual([]);
  });

  test('say nothing of the claim file to the agency and the insured', async () => {
    for (const role of ['PRODUCER', 'AGENCY_ADMIN', 'POLICYHOLDER'] as const) {
      const payments = await paymentsAs(role);
      expect(payments.length).toBeGreaterThan(0);
      const ofTheFile = payments.filter((one) => (one.statusReason ?? one.payeeName ?? one.payee) !== null);
      expect(ofTheFile).toEqual([]);
    }
  });

  test('are held in the reserve from the request on: never more than is outstanding, and in the whole', async () => {
    const { data } = await executeAs(
      'ADJUSTER',
      '{ claims(first: 50) { nodes { reserveLines { outstanding { amount } held { amount } payments(first: 20) { nodes { status amount { amount } } } } } } }',
    );
    const lines = data.claims.nodes.flatMap((claim: { reserveLines: unknown[] }) => claim.reserveLines);
    const cents = (money: { amount: string }) => BigInt(money.amount.replace('.', ''));
    let held = 0n;
    for (const line of lines) {
      const waiting = line.payments.nodes.filter(({ status }: PaymentValues) => /^(REQUESTED|APPROVED)$/.test(status));
      const sum = waiting.reduce((all: bigint, { amount }: { amount: { amount: string } }) => all + cents(amount), 0n);
      expect(cents(line.held)).toBe(sum);
      expect(cents(line.outstanding) >= sum).toBe(true);
      held += sum;
    }
    expect(held).toBeGreaterThan(0n);
  });
});
