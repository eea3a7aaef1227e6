import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { Exposure } from './asked-cover.ts';

/** Adds the exposures of a submission, as one revision of them. */
export const addExposures = (
  transaction: WriteTransaction<'submissions'>,
  submissionId: string,
  revision: number,
  exposures: readonly Exposure[],
): Promise<void> =>
  transaction.insert(
    'submissionExposures',
    exposures.map((exposure, index) => ({
      ...exposure,
      id: transaction.newId(identifierPrefixes.submissionExposures),
      submissionId,
      revision,
      ordinal: index + 1,
    })),
  );
