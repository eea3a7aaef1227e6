export * from './bookkeeping.ts';
export * from './policies.ts';
export * from './premiums.ts';
export * from './timeline.ts';
