export * from './bookkeeping.ts';
export * from './claims.ts';
export * from './money.ts';
