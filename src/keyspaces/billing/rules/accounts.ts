import type { accountType } from '../../../../schema/billing/ledger-enums.ts';

/** An account of the ledger: `{entity}:{id}:{account}` and the side of the books that it belongs to. */
export interface Account {
  readonly name: string;
  readonly type: keyof typeof accountType;
}

/** The chart of accounts. Each function takes the identifier that stands in the middle of the name. */
export const accounts = {
  /** What the insured owes on a policy that the organization bills. */
  receivable: (policyId: string) => ({ name: `ar:${policyId}:receivable`, type: 'asset' }),
  /** Deductibles billed to the insured. */
  deductible: (insuredId: string) => ({ name: `ar:${insuredId}:deductible`, type: 'asset' }),
  /** What an agency owes on the policies that it bills itself, net of its commission. */
  accountCurrent: (producerId: string) => ({ name: `ar:${producerId}:account-current`, type: 'asset' }),
  /** Received before the accounting date of the charge. */
  advance: (policyId: string) => ({ name: `advance:${policyId}:premium`, type: 'liability' }),
  /** Received, and not yet known for what. */
  suspense: (orgId: string) => ({ name: `suspense:${orgId}:unapplied`, type: 'liability' }),
  /** A credit that no open item absorbs. */
  refundPayable: (policyId: string) => ({ name: `refund:${policyId}:payable`, type: 'liability' }),
  /** Written premium, net of all commission. */
  carrierPremium: (carrierId: string) => ({ name: `ap:${carrierId}:premium`, type: 'liability' }),
  /** Commission on premium that is written and not yet collected. */
  commissionAccrued: (producerId: string) => ({ name: `ap:${producerId}:commission-accrued`, type: 'liability' }),
  /** Commission owed now. A debit balance is a chargeback that the next statement takes. */
  commissionDue: (producerId: string) => ({ name: `ap:${producerId}:commission-due`, type: 'liability' }),
  mgaCommission: (orgId: string) => ({ name: `mga:${orgId}:commission-income`, type: 'income' }),
  mgaFee: (orgId: string) => ({ name: `mga:${orgId}:fee-income`, type: 'income' }),
  installmentFee: (orgId: string) => ({ name: `mga:${orgId}:installment-fee-income`, type: 'income' }),
  nsfFee: (orgId: string) => ({ name: `mga:${orgId}:nsf-fee-income`, type: 'income' }),
  /** Charged on business that is not admitted. Tax on admitted premium is the carrier's own and in none of these books. */
  surplusLinesTax: (stateCode: string) => ({ name: `tax:${stateCode}:surplus-lines`, type: 'liability' }),
  stampingFee: (stateCode: string) => ({ name: `tax:${stateCode}:stamping`, type: 'liability' }),
  /** Premium in a fiduciary bank account, never mixed with the organization's own money. */
  premiumTrust: (bankAccountId: string) => ({ name: `trust:${bankAccountId}:premium`, type: 'asset' }),
  operatingBank: (orgId: string) => ({ name: `operating:${orgId}:bank`, type: 'asset' }),
  /** The bank account out of which a carrier's claims are paid. */
  claimsBank: (carrierId: string) => ({ name: `claims:${carrierId}:bank`, type: 'asset' }),
  /** The carrier's money in that account: claim payments are not the organization's expense. */
  lossFund: (carrierId: string) => ({ name: `fiduciary:${carrierId}:loss-fund`, type: 'liability' }),
  /** Losses of an organization that bears the risk itself. */
  lossPaid: (claimId: string) => ({ name: `loss:${claimId}:paid`, type: 'expense' }),
  // Recoveries have an account of their own, so that paid and recovered totals can be read separately.
  lossRecovered: (claimId: string) => ({ name: `loss:${claimId}:recovered`, type: 'income' }),
  badDebt: (orgId: string) => ({ name: `expense:${orgId}:bad-debt`, type: 'expense' }),
  bankCharges: (orgId: string) => ({ name: `expense:${orgId}:bank-charges`, type: 'expense' }),
  /** Refunds that nobody cashed within the state's dormancy. */
  escheat: (stateCode: string) => ({ name: `escheat:${stateCode}:payable`, type: 'liability' }),
} as const satisfies Record<string, (id: string) => Account>;

/** Where the money of a refund stands until it is sent: what is payable of a policy, or with none what waits in suspense. */
export const refundedFrom = ({
  orgId,
  policyId,
}: {
  readonly orgId: string;
  readonly policyId: string | null;
}): Account => (policyId === null ? accounts.suspense(orgId) : accounts.refundPayable(policyId));
