import type { accountType } from '../../../../schema/billing/enums.ts';

/** An account of the ledger: `{entity}:{id}:{account}` and the side of the books that it belongs to. */
export interface Account {
  readonly name: string;
  readonly type: keyof typeof accountType;
}

/** The accounts that postings use. Identifiers are those of policy, carrier, producer, organization and claim. */
export const accounts = {
  receivable: (policyId: string) => ({ name: `ar:${policyId}:receivable`, type: 'asset' }),
  carrierPremium: (carrierId: string) => ({ name: `ap:${carrierId}:premium`, type: 'liability' }),
  producerCommission: (producerId: string) => ({ name: `ap:${producerId}:commission`, type: 'liability' }),
  mgaCommission: (orgId: string) => ({ name: `mga:${orgId}:commission-income`, type: 'income' }),
  mgaFee: (orgId: string) => ({ name: `mga:${orgId}:fee-income`, type: 'income' }),
  premiumTax: (stateCode: string) => ({ name: `tax:${stateCode}:payable`, type: 'liability' }),
  premiumTrust: (orgId: string) => ({ name: `trust:${orgId}:premium`, type: 'asset' }),
  operatingBank: (orgId: string) => ({ name: `operating:${orgId}:bank`, type: 'asset' }),
  claimsBank: (orgId: string) => ({ name: `claims:${orgId}:bank`, type: 'asset' }),
  lossPaid: (claimId: string) => ({ name: `loss:${claimId}:paid`, type: 'expense' }),
  // Recoveries have an account of their own, so that paid and recovered totals can be read separately.
  lossRecovered: (claimId: string) => ({ name: `loss:${claimId}:recovered`, type: 'income' }),
} as const satisfies Record<string, (id: string) => Account>;
