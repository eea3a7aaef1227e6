export * from './bookkeeping.ts';
export * from './claims.ts';
export * from './losses.ts';
export * from './money.ts';
export * from './valuations.ts';
