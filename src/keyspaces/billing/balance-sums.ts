/** The columns of the ledger's balances that are added up, by account and by kind of account. */
export const balanceSums = ['debitCents', 'creditCents'] as const;
