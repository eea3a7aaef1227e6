import * as z from 'zod';
import { enumerated } from '../../../schema/enumeration.ts';
import { activityStatus } from '../../../schema/global/enums.ts';

const day = z.iso.date();

/** Whether a program is sold, and what was done about it. */
export const programChanged = z.object({
  programId: z.string(),
  carrierId: z.string(),
  change: z.enum(['created', 'suspended', 'reactivated', 'closed']),
  status: enumerated(activityStatus),
  renewalsUntil: day.nullable(),
});

/** Terms of a program that hold from a day on. */
export const programVersionActivated = z.object({
  programId: z.string(),
  carrierId: z.string(),
  versionId: z.string(),
  effectiveDate: day,
  draftedById: z.string(),
});

/** Rates of a program that hold from a day on. */
export const rateTableActivated = z.object({
  programId: z.string(),
  carrierId: z.string(),
  rateTableId: z.string(),
  tableVersion: z.int(),
  newFrom: day,
  renewalFrom: day,
  draftedById: z.string(),
});
