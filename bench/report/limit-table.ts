import { operationNames } from '../operation-names.ts';
import { limitInWorkerd, productInWorkerd } from '../servers/contenders.ts';
import { aims } from './aims.ts';
import { findMeasurement } from './find-measurement.ts';
import { figure, tableOf } from './markdown.ts';
import type { Results, Setting } from './results.ts';

const rowOf = (results: Results, setting: Setting, operation: (typeof operationNames)[number]) => {
  const find = (server: string, connections: number) => findMeasurement(setting, server, operation, connections);
  const one = find(productInWorkerd, 1);
  const many = find(productInWorkerd, 16);
  const limit = find(limitInWorkerd, 1);
  if (!one || !many || !limit) return [];
  const aim = aims[operation];
  return [
    [
      results.operations[operation] ?? operation,
      figure(one.cpuMs.median),
      figure(limit.cpuMs.median),
      figure(one.cpuToLimit.median),
      figure(many.cpuToLimit.median),
      aim ? `≤ ${aim.cpu}` : '',
      figure(one.throughputToLimit.median),
      figure(many.throughputToLimit.median),
      aim ? `≥ ${aim.answersPerSecond}` : '',
    ],
  ];
};

const head = [
  'operation',
  'CPU, ms',
  'of the limit',
  'ratio, 1 conn.',
  'ratio, 16',
  'aim',
  'answers/s ratio, 1',
  'ratio, 16',
  'aim',
];

/** The product beside the limit in workerd, an operation a row. */
export const limitTable = (results: Results, setting: Setting): string =>
  tableOf(
    head,
    operationNames.flatMap((operation) => rowOf(results, setting, operation)),
  );

/** What an answer takes of the database: product and limit. */
export const countsTable = ({ counts, operations }: Results): string => {
  const rows = operationNames.flatMap((operation) => {
    const [product, limit] = [counts[productInWorkerd]?.[operation], counts[limitInWorkerd]?.[operation]];
    if (!product || !limit) return [];
    const both = (count: 'statements' | 'connections' | 'roundTrips') => `${product[count]} / ${limit[count]}`;
    return [[operations[operation] ?? operation, both('statements'), both('connections'), both('roundTrips')]];
  });
  return tableOf(['operation', 'statements', 'connections', 'round trips'], rows);
};
