import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { cancelFlat } from '../support/cancelled-policy.ts';
import { financeManager, fund, money } from '../support/finance.ts';
import { mutate, mutateWell } from '../support/mutating.ts';
import { balanceOf, paymentOf, trustAccount } from '../support/paying.ts';
import { drawWhatIsOwn, moveCarrierMoney } from '../support/trust.ts';

/** What the policy costs: all of it premium. */
const premiumCents = 24_694_53n;

const commissions = { producerCommissionCents: 3_704_18n, mgaCommissionCents: 1_778_80n };

/** What of it the carrier has already: the premium less both commissions, which are 5,482.98. */
const remittedCents = 19_211_55n;

const done = 'disbursement { id version status }';

/** The refund of a policy whose carrier was paid before it was cancelled flat: approved, and not sent. */
const approvedRefund = async () => {
  const policy = await billedPolicy({ premiumCents, taxCents: 0n, feeCents: 0n, parts: 1, commissions });
  const pays = { [policy.invoices[0]?.id ?? '']: premiumCents };
  await mutateWell('FINANCE_ANALYST', 'recordPayment', await paymentOf(policy, premiumCents, pays));
  await moveCarrierMoney('carrier_remitted', policy.carrierId, remittedCents);
  const credit = await cancelFlat(policy);
  const asked = await mutateWell(
    'FINANCE_ANALYST',
    'requestRefund',
    {
      creditInvoiceId: credit.id,
      expectedVersion: credit.version,
      amount: money(premiumCents),
      payee: { kind: 'INSURED', id: policy.insuredId, name: 'Test Insured' },
      method: 'WIRE',
      bankAccountId: await trustAccount(),
      note: 'Cancelled flat',
    },
    { done },
  );
  const { id: disbursementId, version: expectedVersion } = asked.disbursement;
  const deciding = { disbursementId, expectedVersion, decision: 'APPROVED', note: 'As credited' };
  const user = await financeManager();
  const decided = await mutateWell('FINANCE_ANALYST', 'decideRefund', deciding, { done, user });
  const externalReference = `WIRE-${crypto.randomUUID()}`;
  return {
    policy,
    issuing: { disbursementId, expectedVersion: decided.disbursement.version, externalReference },
  };
};

const also = '... on TrustWouldBeShort { by { amount } }';

beforeEach(drawWhatIsOwn);

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

describe('a refund of premium that the carrier has already', () => {
  test('waits for what the trust would be short of, to the cent, until the organization pays it in', async () => {
    const { policy, issuing } = await approvedRefund();
    const trust = `trust:${await trustAccount()}:premium`;
    const before = await balanceOf(trust);
    const refused = { code: 'TRUST_WOULD_BE_SHORT', path: ['disbursementId'] };
    expect(await mutate('FINANCE_ANALYST', 'issueRefund', issuing, { also })).toMatchObject({
      ...refused,
      by: { amount: '19211.55' },
    });
    await fund('19211.54');
    expect(await mutate('FINANCE_ANALYST', 'issueRefund', issuing, { also })).toMatchObject({
      ...refused,
      by: { amount: '0.01' },
    });
    await fund('0.01');
    const { disbursement } = await mutateWell('FINANCE_ANALYST', 'issueRefund', issuing, { done });
    expect(disbursement.status).toBe('ISSUED');
    expect(await balanceOf(trust)).toBe(before + remittedCents - premiumCents);
    expect(await balanceOf(`refund:${policy.id}:payable`)).toBe(0n);
  });

  test('is sent once the carrier has given its part back', async () => {
    const { policy, issuing } = await approvedRefund();
    await moveCarrierMoney('carrier_returned', policy.carrierId, remittedCents);
    const { disbursement } = await mutateWell('FINANCE_ANALYST', 'issueRefund', issuing, { done });
    expect(disbursement.status).toBe('ISSUED');
  });
});
