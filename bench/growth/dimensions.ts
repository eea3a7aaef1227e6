/** What an answer's cost should do as something grows. */
export type Expectation =
  /** It grows by the same for each one more: a line explains at least this share of what is measured. */
  | { readonly shape: 'linear'; readonly leastExplained: number }
  /** It stays: from the smallest to the largest it changes by at most this share, up or down. */
  | { readonly shape: 'flat'; readonly mostChange: number };

/** Something that can grow, and how it is shown. */
interface Dimension {
  readonly says: string;
  /** What is counted. */
  readonly counts: string;
  /** What the slope is told for. */
  readonly step: { readonly size: number; readonly says: string };
  /** Where sizes lie powers of ten apart, so does the axis. */
  readonly axis: 'even' | 'powers of ten';
  readonly expected: Expectation;
}

/** What is varied, one at a time. */
export const dimensions = {
  items: {
    says: 'items: journal lines by their ids, 100 a field',
    counts: 'items in the answer',
    step: { size: 100, says: '100 items' },
    axis: 'even',
    expected: { shape: 'linear', leastExplained: 0.98 },
  },
  keyspaces: {
    says: 'keyspaces: a page of 20 rows of each',
    counts: 'keyspaces',
    step: { size: 1, says: 'a keyspace' },
    axis: 'even',
    // The five pages are not of one kind: each has columns of its own.
    expected: { shape: 'linear', leastExplained: 0.95 },
  },
  depth: {
    says: 'depth: edges from each of 20 rows, over five keyspaces',
    counts: 'edges to one object, one below the other',
    step: { size: 1, says: 'an edge' },
    axis: 'even',
    // Nor are the edges: one stays in its keyspace and rides in the statement above it.
    expected: { shape: 'linear', leastExplained: 0.95 },
  },
  rows: {
    says: 'rows: a page of 20 journal entries',
    counts: 'journal entries in the database',
    step: { size: 1_000_000, says: 'a million rows' },
    axis: 'powers of ten',
    expected: { shape: 'flat', mostChange: 0.1 },
  },
  organizations: {
    says: 'organizations: who asks, and its colleagues',
    counts: 'organizations that ask one isolate in turn',
    step: { size: 1_000, says: '1,000 organizations' },
    axis: 'powers of ten',
    expected: { shape: 'flat', mostChange: 0.1 },
  },
} as const satisfies Record<string, Dimension>;

/** The name of something that can grow. */
export type DimensionName = keyof typeof dimensions;

/** In the order in which they are measured and shown. Object.keys loses the literal names. */
export const dimensionNames = Object.keys(dimensions) as DimensionName[];

/** A dimension, without what sets it apart from the others in its type. */
export const dimensionOf = (name: DimensionName): Dimension => dimensions[name];
