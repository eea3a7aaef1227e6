import { operationNames } from '../operation-names.ts';
import { findMeasurement } from '../report/find-measurement.ts';
import type { Results } from '../report/results.ts';
import { productInWorkerd } from '../servers/contenders.ts';
import type { Checked } from './growth.ts';

/** What the committed results say of the product. */
export const committedOf = ({ counts, gzippedBytes, startUp, settings }: Results): Checked => {
  const near = settings.find(({ name }) => name === 'near');
  const ratios = operationNames.flatMap((operation) => {
    const found = near && findMeasurement(near, productInWorkerd, operation, 1);
    return found ? [[operation, found.cpuToLimit.median] as const] : [];
  });
  return {
    counts: counts[productInWorkerd] ?? {},
    gzippedBytes: gzippedBytes.product,
    startUpMs: startUp.product.started.lowest,
    cpuToLimit: Object.fromEntries(ratios),
  };
};
