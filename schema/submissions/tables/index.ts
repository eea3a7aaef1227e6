export * from './bookkeeping.ts';
export * from './insureds.ts';
export * from './production-totals.ts';
export * from './quotes.ts';
export * from './subjectivities.ts';
export * from './submissions.ts';
