export * from './bookkeeping.ts';
export * from './invoices.ts';
export * from './ledger.ts';
export * from './payments.ts';
