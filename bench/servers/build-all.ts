import { claimFileDocumentId } from '../operations.ts';
import { buildWorker } from './build.ts';
import type { Built } from './contenders.ts';

/** Builds the product, the limit, and the Worker that does nothing. */
export const buildAll = async (): Promise<Built> => ({
  product: await buildWorker('product'),
  byHand: await buildWorker('by-hand'),
  empty: await buildWorker('empty'),
  claimFileId: claimFileDocumentId(),
});
