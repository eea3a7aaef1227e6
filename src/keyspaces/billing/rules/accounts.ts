import type { accountKind, accountType } from '../../../../schema/billing/ledger-enums.ts';

/** An account of the ledger: `{entity}:{id}:{account}` and the side of the books that it belongs to. */
export interface Account {
  readonly name: string;
  readonly kind: keyof typeof accountKind;
  readonly type: keyof typeof accountType;
}

/** The side of the books that each kind of account belongs to. */
export const typeOfKind: Readonly<Record<Account['kind'], Account['type']>> = {
  receivable: 'asset',
  deductible: 'asset',
  account_current: 'asset',
  advance: 'liability',
  suspense: 'liability',
  refund_payable: 'liability',
  carrier_premium: 'liability',
  commission_accrued: 'liability',
  commission_due: 'liability',
  mga_commission: 'income',
  mga_fee: 'income',
  installment_fee: 'income',
  nsf_fee: 'income',
  surplus_lines_tax: 'liability',
  stamping_fee: 'liability',
  premium_trust: 'asset',
  operating_bank: 'asset',
  claims_bank: 'asset',
  loss_fund: 'liability',
  loss_paid: 'expense',
  loss_recovered: 'income',
  bad_debt: 'expense',
  bank_charges: 'expense',
  escheat: 'liability',
};

const account = (kind: Account['kind'], name: string): Account => ({ name, kind, type: typeOfKind[kind] });

/** The chart of accounts. Each function takes the identifier that stands in the middle of the name. */
export const accounts = {
  /** What the insured owes on a policy that the organization bills. */
  receivable: (policyId: string) => account('receivable', `ar:${policyId}:receivable`),
  /** Deductibles billed to the insured. */
  deductible: (insuredId: string) => account('deductible', `ar:${insuredId}:deductible`),
  /** What an agency owes on the policies that it bills itself, net of its commission. */
  accountCurrent: (producerId: string) => account('account_current', `ar:${producerId}:account-current`),
  /** Received before the accounting date of the charge. */
  advance: (policyId: string) => account('advance', `advance:${policyId}:premium`),
  /** Received, and not yet known for what. */
  suspense: (orgId: string) => account('suspense', `suspense:${orgId}:unapplied`),
  /** A credit that no open item absorbs. */
  refundPayable: (policyId: string) => account('refund_payable', `refund:${policyId}:payable`),
  /** Written premium, net of all commission. */
  carrierPremium: (carrierId: string) => account('carrier_premium', `ap:${carrierId}:premium`),
  /** Commission on premium that is written and not yet collected. */
  commissionAccrued: (producerId: string) => account('commission_accrued', `ap:${producerId}:commission-accrued`),
  /** Commission owed now. A debit balance is a chargeback that the next statement takes. */
  commissionDue: (producerId: string) => account('commission_due', `ap:${producerId}:commission-due`),
  mgaCommission: (orgId: string) => account('mga_commission', `mga:${orgId}:commission-income`),
  mgaFee: (orgId: string) => account('mga_fee', `mga:${orgId}:fee-income`),
  installmentFee: (orgId: string) => account('installment_fee', `mga:${orgId}:installment-fee-income`),
  nsfFee: (orgId: string) => account('nsf_fee', `mga:${orgId}:nsf-fee-income`),
  /** Charged on business that is not admitted. Tax on admitted premium is the carrier's own and in none of these books. */
  surplusLinesTax: (stateCode: string) => account('surplus_lines_tax', `tax:${stateCode}:surplus-lines`),
  stampingFee: (stateCode: string) => account('stamping_fee', `tax:${stateCode}:stamping`),
  /** Premium in a fiduciary bank account, never mixed with the organization's own money. */
  premiumTrust: (bankAccountId: string) => account('premium_trust', `trust:${bankAccountId}:premium`),
  operatingBank: (orgId: string) => account('operating_bank', `operating:${orgId}:bank`),
  /** The bank account out of which a carrier's claims are paid. */
  claimsBank: (carrierId: string) => account('claims_bank', `claims:${carrierId}:bank`),
  /** The carrier's money in that account: claim payments are not the organization's expense. */
  lossFund: (carrierId: string) => account('loss_fund', `fiduciary:${carrierId}:loss-fund`),
  /** Losses of an organization that bears the risk itself. */
  lossPaid: (claimId: string) => account('loss_paid', `loss:${claimId}:paid`),
  // Recoveries have an account of their own, so that paid and recovered totals can be read separately.
  lossRecovered: (claimId: string) => account('loss_recovered', `loss:${claimId}:recovered`),
  badDebt: (orgId: string) => account('bad_debt', `expense:${orgId}:bad-debt`),
  bankCharges: (orgId: string) => account('bank_charges', `expense:${orgId}:bank-charges`),
  /** Refunds that nobody cashed within the state's dormancy. */
  escheat: (stateCode: string) => account('escheat', `escheat:${stateCode}:payable`),
} as const satisfies Record<string, (id: string) => Account>;

/** Where the money of a refund stands until it is sent: what is payable of a policy, or with none what waits in suspense. */
export const refundedFrom = ({
  orgId,
  policyId,
}: {
  readonly orgId: string;
  readonly policyId: string | null;
}): Account => (policyId === null ? accounts.suspense(orgId) : accounts.refundPayable(policyId));
