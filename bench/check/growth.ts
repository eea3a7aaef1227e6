import type { CountsOfServer } from '../measure/counts.ts';
import type { OperationName } from '../operation-names.ts';

/** What a short check finds of the product. */
export interface Checked {
  readonly counts: CountsOfServer;
  /** Of the bundle, compressed. */
  readonly gzippedBytes: number;
  /** CPU to start, without that of workerd itself; in milliseconds. */
  readonly startUpMs: number;
  /** CPU for an answer through that of the limit. */
  readonly cpuToLimit: Readonly<Partial<Record<OperationName, number>>>;
}

/** What may grow by so much without a word. Statements and connections may not at all. */
const tolerance = {
  /** What a mutation or two weigh; more is accepted by `make bench-check ACCEPT=1`. */
  gzippedBytes: 16 * 1024,
  /** Shares: of what is measured, noise is a part. */
  startUp: 0.25,
  cpuToLimit: 0.15,
} as const;

/** Says of each thing that has grown what it was and what it is: statements, connections, and the bundle. */
export const grownCounts = (before: Checked, now: Checked): string[] => {
  const found = Object.entries(now.counts).flatMap(([operation, counts]) => {
    // Object.entries loses the literal keys.
    const known = before.counts[operation as OperationName];
    if (known === undefined) return [`${operation} is not among the results: take them anew with make bench.`];
    return (['statements', 'connections'] as const)
      .filter((what) => counts[what] > known[what])
      .map((what) => `${operation} takes ${counts[what]} ${what}; it took ${known[what]}.`);
  });
  const grown = now.gzippedBytes - before.gzippedBytes;
  if (grown <= tolerance.gzippedBytes) return found;
  const [was, is] = [before, now].map(({ gzippedBytes }) => (gzippedBytes / 1024).toFixed(1));
  return [
    ...found,
    `The bundle has ${is} KiB gzipped; it had ${was}, and may grow by ${tolerance.gzippedBytes / 1024}.`,
  ];
};

/** Says of each thing whose cost has grown by more than noise: start-up, and CPU beside the limit. */
export const grownCosts = (before: Checked, now: Checked): string[] => {
  const startUp = now.startUpMs / before.startUpMs - 1;
  const found =
    startUp > tolerance.startUp
      ? [`Start-up takes ${now.startUpMs} ms of CPU; it took ${before.startUpMs}, and may grow by 25 %.`]
      : [];
  const ratios = Object.entries(now.cpuToLimit).flatMap(([operation, ratio]) => {
    const known = before.cpuToLimit[operation as OperationName];
    if (known === undefined || ratio <= known * (1 + tolerance.cpuToLimit)) return [];
    return [`${operation} takes ${ratio} times the limit's CPU; it took ${known}, and may rise by 15 %.`];
  });
  return [...found, ...ratios];
};
