import type { OperationName } from '../operation-names.ts';
import type { Measurement, Setting } from './results.ts';

/** What one server took for one operation, from so many connections; undefined when it was not asked. */
export const findMeasurement = (
  { measurements }: Setting,
  server: string,
  operation: OperationName,
  connections: number,
): Measurement | undefined =>
  measurements.find((one) => one.server === server && one.operation === operation && one.connections === connections);

/** The servers of a setting, in the order of the results. */
export const serversOf = ({ measurements }: Setting): string[] => [
  ...new Set(measurements.map(({ server }) => server)),
];
