import * as z from 'zod';
import { claimStatus, coverageStatus } from '../../../schema/claims/enums.ts';
import { enumerated } from '../../../schema/enumeration.ts';
import type { ClaimChange } from './rules/standing-at.ts';

/** What an audit entry of a claim records as replaced; what no bordereau tells is left out. */
const replaced = z.object({
  status: z.exactOptional(enumerated(claimStatus)),
  coverageStatus: z.exactOptional(enumerated(coverageStatus)),
  litigated: z.exactOptional(z.boolean()),
  catastropheCode: z.exactOptional(z.string().nullable()),
  closedAt: z.exactOptional(z.coerce.date().nullable()),
});

/** The change of a claim that an audit entry records. One that created the claim has replaced nothing. */
export const recordedChange = (entry: { readonly createdAt: Date; readonly before?: unknown }): ClaimChange => ({
  createdAt: entry.createdAt,
  replaced: replaced.parse(entry.before ?? {}),
});
