import * as z from 'zod';
import { documentKind } from '../../../schema/document.ts';
import { enumerated } from '../../../schema/enumeration.ts';

/** The documents of a policy are out. */
export const policyIssued = z.object({
  policyId: z.string(),
  policyNumber: z.string(),
  producerId: z.string(),
  carrierId: z.string(),
  insuredId: z.string(),
  /** What went out, the declarations page first. */
  documents: z.array(
    z.object({
      id: z.string(),
      kind: enumerated(documentKind),
      formNumber: z.string(),
      formEdition: z.string(),
      checksum: z.string(),
    }),
  ),
});
