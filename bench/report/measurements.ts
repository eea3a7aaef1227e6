import type { Block } from '../measure/block.ts';
import type { Series } from '../measure/rounds.ts';
import { ratiosOf, spreadOf } from '../measure/statistics.ts';
import type { Measurement } from './results.ts';

const valuesOf = (series: Series | undefined, value: (block: Block) => number): number[] =>
  series?.blocks.map(value) ?? [];

/** Series of blocks as results tell them: medians with their spread, and each server's figures through those of its limit. */
export const measurementsOf = (
  all: readonly Series[],
  limitOf: (server: string) => string | undefined,
): Measurement[] =>
  all.map((series) => {
    const { server, operation, connections, blocks } = series;
    const limit = all.find(
      (one) => one.server === limitOf(server) && one.operation === series.operation && one.connections === connections,
    );
    const spread = (value: (block: Block) => number) => spreadOf(valuesOf(series, value));
    const toLimit = (value: (block: Block) => number) =>
      spreadOf(ratiosOf(valuesOf(series, value), valuesOf(limit, value)));
    return {
      server,
      operation,
      connections,
      answers: blocks.reduce((sum, { answers }) => sum + answers, 0),
      cpuMs: spread(({ cpuMsPerAnswer }) => cpuMsPerAnswer),
      answersPerSecond: spread(({ answersPerSecond }) => answersPerSecond),
      medianMs: spread(({ medianMs }) => medianMs),
      p99Ms: spread(({ p99Ms }) => p99Ms),
      cpuToLimit: toLimit(({ cpuMsPerAnswer }) => cpuMsPerAnswer),
      throughputToLimit: toLimit(({ answersPerSecond }) => answersPerSecond),
    };
  });
