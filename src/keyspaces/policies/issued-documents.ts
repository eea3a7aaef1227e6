import { createHash } from 'node:crypto';
import type { PolicyForm } from '../../../schema/program-terms.ts';
import { recordedValue } from '../../data/write/audited-values.ts';
import { policyDocuments } from './rules/issuing.ts';
import type { CoverageLine, SegmentContent } from './rules/policy-file.ts';

/** What a policy says for some of its days. */
interface SaidForDays extends Omit<SegmentContent, 'ratingInput' | 'coverages'> {
  readonly fromDate: string;
  readonly toDate: string;
  readonly coverages: readonly CoverageLine[];
}

/** What a declarations page says. */
export interface Declared {
  readonly number: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly annualPremiumCents: bigint;
  readonly segments: readonly SaidForDays[];
}

/** The SHA-256 of what a document is made from: what the same policy says by the same form and template is one text. */
const checksumOf = (madeFrom: object): string =>
  createHash('sha256')
    .update(JSON.stringify(recordedValue(madeFrom)))
    .digest('hex');

/** The documents of a policy as rows: where each file is kept, and what proves that it is the one that went out. */
export const issuedDocuments = (
  policy: Parameters<typeof policyDocuments>[0],
  declared: Declared,
  forms: readonly PolicyForm[],
  newId: () => string,
) =>
  policyDocuments(policy, forms).map((document) => {
    const { kind, formNumber, formEdition, title, templateVersion } = document;
    const printed = { kind, formNumber, formEdition, title, templateVersion };
    const id = newId();
    return {
      id,
      ...document,
      storagePath: `documents/${id}.pdf`,
      checksum: checksumOf(kind === 'declarations' ? { ...printed, declared } : printed),
    };
  });
