import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../scripts/seed/random.ts';
import { isBalanced, type PostingLine, reversalLines } from './lines.ts';
import { type PostingEvent, postingLines } from './posting.ts';

const text = (lines: readonly PostingLine[]) =>
  lines.map(({ account, debitCents, creditCents }) => `${account.name} ${debitCents} | ${creditCents}`);

const bankAccountId = 'bnk_1';
const [orgId, policyId, producerId, carrierId] = ['org_1', 'pol_1', 'prd_1', 'car_1'];
const risk = { claimId: 'clm_1', carrierId, borneBy: 'carrier' } as const;
const laterFee = { jurisdiction: null, commissionable: false, refundable: 'never', taxable: false } as const;

/** Every event that is not premium, with an amount. */
const eventsOf = (amountCents: bigint): PostingEvent[] => [
  {
    event: 'payment_received',
    orgId,
    bankAccountId,
    applied: [
      { to: 'receivable', policyId, amountCents },
      { to: 'advance', policyId, amountCents },
    ],
    unappliedCents: amountCents,
  },
  {
    event: 'suspense_allocated',
    orgId,
    applied: [
      { to: 'account_current', producerId, amountCents },
      { to: 'refund', policyId, amountCents },
    ],
  },
  { event: 'advance_applied', policyId, amountCents },
  { event: 'credit_settled', policyId, amountCents },
  { event: 'refund_paid', orgId, policyId, bankAccountId, amountCents },
  { event: 'refund_paid', orgId, policyId: null, bankAccountId, amountCents },
  { event: 'credit_applied', policyId, applied: [{ to: 'receivable', policyId: 'pol_2', amountCents }] },
  { event: 'refund_escheated', policyId, stateCode: 'NY', amountCents },
  { event: 'finance_funded', policyId, bankAccountId, amountCents },
  { event: 'trust_funded', orgId, bankAccountId, amountCents },
  { event: 'bank_fee_paid', orgId, amountCents },
  { event: 'commission_earned', producerId, amountCents },
  { event: 'producer_commission_paid', producerId, bankAccountId, amountCents },
  { event: 'carrier_remitted', carrierId, bankAccountId, amountCents },
  { event: 'carrier_returned', carrierId, bankAccountId, amountCents },
  {
    event: 'tax_remitted',
    stateCode: 'NY',
    bankAccountId,
    surplusLinesTaxCents: amountCents,
    stampingFeeCents: amountCents,
  },
  { event: 'mga_commission_drawn', orgId, bankAccountId, amountCents },
  { event: 'loss_fund_deposited', carrierId, amountCents },
  { event: 'claim_paid', risk, amountCents },
  { event: 'claim_payment_voided', risk, amountCents },
  { event: 'claim_recovered', risk: { ...risk, borneBy: 'organization' }, amountCents },
  { event: 'deductible_billed', risk, insuredId: 'ins_1', amountCents },
  { event: 'installment_fee_charged', orgId, policyId, fee: { kind: 'installment_fee', amountCents, ...laterFee } },
  { event: 'nsf_fee_charged', orgId, policyId, fee: { kind: 'nsf_fee', amountCents, ...laterFee } },
  { event: 'fee_waived', orgId, policyId, fee: { kind: 'late_fee', amountCents, ...laterFee } },
  { event: 'balance_written_off', borneBy: 'organization', orgId, policyId, amountCents },
  {
    event: 'balance_written_off',
    borneBy: 'carrier',
    parties: { orgId, policyId, carrierId, producerId },
    charges: [
      { ...laterFee, kind: 'premium', amountCents },
      { ...laterFee, kind: 'surplus_lines_tax', jurisdiction: 'NY', amountCents },
      { ...laterFee, kind: 'policy_fee', amountCents },
    ],
    producerCommissionCents: amountCents / 7n,
  },
];

describe('postings', () => {
  it('have these accounts for one dollar each', () => {
    expect(
      eventsOf(1_00n).map((posting) => `${posting.event}: ${text(postingLines(posting)).join(', ')}`),
    ).toMatchInlineSnapshot(`
      [
        "payment_received: trust:bnk_1:premium 300 | 0, ar:pol_1:receivable 0 | 100, advance:pol_1:premium 0 | 100, suspense:org_1:unapplied 0 | 100",
        "suspense_allocated: suspense:org_1:unapplied 200 | 0, ar:prd_1:account-current 0 | 100, refund:pol_1:payable 0 | 100",
        "advance_applied: advance:pol_1:premium 100 | 0, ar:pol_1:receivable 0 | 100",
        "credit_settled: ar:pol_1:receivable 100 | 0, refund:pol_1:payable 0 | 100",
        "refund_paid: refund:pol_1:payable 100 | 0, trust:bnk_1:premium 0 | 100",
        "refund_paid: suspense:org_1:unapplied 100 | 0, trust:bnk_1:premium 0 | 100",
        "credit_applied: refund:pol_1:payable 100 | 0, ar:pol_2:receivable 0 | 100",
        "refund_escheated: refund:pol_1:payable 100 | 0, escheat:NY:payable 0 | 100",
        "finance_funded: trust:bnk_1:premium 100 | 0, ar:pol_1:receivable 0 | 100",
        "trust_funded: trust:bnk_1:premium 100 | 0, operating:org_1:bank 0 | 100",
        "bank_fee_paid: expense:org_1:bank-charges 100 | 0, operating:org_1:bank 0 | 100",
        "commission_earned: ap:prd_1:commission-accrued 100 | 0, ap:prd_1:commission-due 0 | 100",
        "producer_commission_paid: ap:prd_1:commission-due 100 | 0, trust:bnk_1:premium 0 | 100",
        "carrier_remitted: ap:car_1:premium 100 | 0, trust:bnk_1:premium 0 | 100",
        "carrier_returned: trust:bnk_1:premium 100 | 0, ap:car_1:premium 0 | 100",
        "tax_remitted: tax:NY:surplus-lines 100 | 0, tax:NY:stamping 100 | 0, trust:bnk_1:premium 0 | 200",
        "mga_commission_drawn: operating:org_1:bank 100 | 0, trust:bnk_1:premium 0 | 100",
        "loss_fund_deposited: claims:car_1:bank 100 | 0, fiduciary:car_1:loss-fund 0 | 100",
        "claim_paid: fiduciary:car_1:loss-fund 100 | 0, claims:car_1:bank 0 | 100",
        "claim_payment_voided: claims:car_1:bank 100 | 0, fiduciary:car_1:loss-fund 0 | 100",
        "claim_recovered: claims:car_1:bank 100 | 0, loss:clm_1:recovered 0 | 100",
        "deductible_billed: ar:ins_1:deductible 100 | 0, fiduciary:car_1:loss-fund 0 | 100",
        "installment_fee_charged: ar:pol_1:receivable 100 | 0, mga:org_1:installment-fee-income 0 | 100",
        "nsf_fee_charged: ar:pol_1:receivable 100 | 0, mga:org_1:nsf-fee-income 0 | 100",
        "fee_waived: mga:org_1:fee-income 100 | 0, ar:pol_1:receivable 0 | 100",
        "balance_written_off: expense:org_1:bad-debt 100 | 0, ar:pol_1:receivable 0 | 100",
        "balance_written_off: ap:car_1:premium 86 | 0, tax:NY:surplus-lines 100 | 0, expense:org_1:bad-debt 100 | 0, ap:prd_1:commission-accrued 14 | 0, ar:pol_1:receivable 0 | 300",
      ]
    `);
  });

  it('have no entry for an amount of zero', () => {
    for (const posting of eventsOf(0n)) expect(postingLines(posting), posting.event).toEqual([]);
  });

  it('balance whatever the amount, and so do their reversals', () => {
    const seed = 20261126;
    const random = createRandom(seed);
    for (let round = 0; round < 200; round++) {
      for (const posting of eventsOf(BigInt(random.between(1, 9_999_999)))) {
        const lines = postingLines(posting);
        const where = `seed ${seed}, round ${round}, ${posting.event}: ${text(lines).join(', ')}`;
        expect(isBalanced(lines) && isBalanced(reversalLines(lines)), where).toBe(true);
      }
    }
  });

  it('pay claims out of the money of the carrier, and out of its own only where the organization bears the risk', () => {
    const paidBy = (borneBy: 'carrier' | 'organization') =>
      text(postingLines({ event: 'claim_paid', risk: { ...risk, borneBy }, amountCents: 42_00n }));
    expect(paidBy('carrier')).toEqual(['fiduciary:car_1:loss-fund 4200 | 0', 'claims:car_1:bank 0 | 4200']);
    expect(paidBy('organization')).toEqual(['loss:clm_1:paid 4200 | 0', 'claims:car_1:bank 0 | 4200']);
  });

  it('give back with a void exactly what the claim payment took', () => {
    const [paid, voided] = (['claim_paid', 'claim_payment_voided'] as const).map((event) =>
      postingLines({ event, risk, amountCents: 42_00n }),
    );
    expect(text(voided ?? []).sort()).toEqual(text(reversalLines(paid ?? [])).sort());
  });

  it('take a payment that its bank did not honor out of trust, and its commission out of what is due', () => {
    const received = postingLines({
      event: 'payment_received',
      orgId,
      bankAccountId,
      applied: [{ to: 'receivable', policyId, amountCents: 3_433_33n }],
      unappliedCents: 0n,
    });
    const earned = postingLines({ event: 'commission_earned', producerId, amountCents: 500_00n });
    expect(text([...reversalLines(received), ...reversalLines(earned)])).toEqual([
      'trust:bnk_1:premium 0 | 343333',
      'ar:pol_1:receivable 343333 | 0',
      'ap:prd_1:commission-accrued 0 | 50000',
      'ap:prd_1:commission-due 50000 | 0',
    ]);
  });

  it('are recognized when they make no entry', () => {
    expect(isBalanced([{ debitCents: 0n, creditCents: 0n }])).toBe(false);
    expect(isBalanced([0n, 0n].map((cents) => ({ debitCents: cents, creditCents: cents })))).toBe(false);
    expect(isBalanced([1n, 2n].map((cents) => ({ debitCents: cents, creditCents: 0n })))).toBe(false);
  });
});
