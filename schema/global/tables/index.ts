export * from './authority.ts';
export * from './bookkeeping.ts';
export * from './organizations.ts';
export * from './producers.ts';
export * from './programs.ts';
export * from './reference.ts';
