import type { Spread } from '../measure/statistics.ts';
import type { OperationName } from '../operation-names.ts';
import { findMeasurement, serversOf } from './find-measurement.ts';
import { figure, tableOf } from './markdown.ts';
import type { Results, Setting } from './results.ts';

const spread = ({ median, lowest, highest }: Spread): string =>
  `${figure(median)} (${figure(lowest)}–${figure(highest)})`;

const head = [
  'server',
  'CPU, ms',
  'of its limit',
  'answers/s',
  'p50, ms',
  'p99, ms',
  'answers/s, 16 conn.',
  'p50, ms',
  'p99, ms',
];

/** Servers whose name ends so, on one operation: those that lead in CPU first. */
export const serversTable = (
  results: Results,
  setting: Setting,
  operation: OperationName,
  isShown: (name: string) => boolean,
) => {
  const found = serversOf(setting)
    .filter(isShown)
    .flatMap((server) => {
      const one = findMeasurement(setting, server, operation, 1);
      const many = findMeasurement(setting, server, operation, 16);
      return one && many ? [{ one, many }] : [];
    })
    .toSorted((a, b) => a.one.cpuMs.median - b.one.cpuMs.median);
  const rows = found.map(({ one, many }) => [
    results.servers[one.server] ?? one.server,
    spread(one.cpuMs),
    figure(one.cpuToLimit.median),
    ...[one, many].flatMap(({ answersPerSecond, medianMs, p99Ms }) =>
      [answersPerSecond, medianMs, p99Ms].map((value) => figure(value.median)),
    ),
  ]);
  return tableOf(head, rows);
};
