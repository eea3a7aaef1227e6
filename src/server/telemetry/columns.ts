import type { Point } from './points.ts';

/** The texts of a point: `blob1` is the first. None is a value of a caller, and none tells of a person who is insured. */
export const blobColumns = [
  'environment',
  'operation',
  'outcome',
  'code',
  'role',
  'credential',
  'version',
  'circuit',
  'organization',
  'caller',
  'keyspace',
] as const;

/** The numbers of a point: `double1` is the first. */
export const doubleColumns = [
  'statements',
  'rows',
  'ms',
  'connections',
  'timeouts',
  'cost',
  'answerLength',
  'phiValues',
  'waitingMs',
  'waitingEvents',
  'setAsideEvents',
] as const;

/** What a point tells, by the names of its columns. What is not told is empty, or 0. */
export type Told = Partial<
  Record<(typeof blobColumns)[number], string> & Record<(typeof doubleColumns)[number], number>
>;

/** A point with its values in their columns, which `ops/dashboards` reads by their numbers. */
export const pointOf = (index: string, told: Told): Point => ({
  index,
  blobs: blobColumns.map((name) => told[name] ?? ''),
  doubles: doubleColumns.map((name) => told[name] ?? 0),
});
