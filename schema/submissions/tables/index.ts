export * from './bookkeeping.ts';
export * from './quotes.ts';
export * from './referrals.ts';
export * from './submissions.ts';
