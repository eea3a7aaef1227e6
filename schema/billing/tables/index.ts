export * from './accounting-periods.ts';
export * from './bookkeeping.ts';
export * from './commission-lines.ts';
export * from './delinquencies.ts';
export * from './disbursements.ts';
export * from './invoices.ts';
export * from './ledger.ts';
export * from './payments.ts';
