import { fixedToday } from './calendar.ts';
import { insuredId, organizationId } from './people.ts';

/**
 * The claim of the examples in documentation and tests. Its policy has two segments, and a quote, submission, producer,
 * invoices and payments. The number holds the year of the fixed day: data that ends on another day has another number.
 */
export const exampleClaimNumber = `CLM-HPGL-${fixedToday.slice(0, 4)}-000001`;

/** Finds the number of the example claim in `oi_claims`, whatever day the data ends on: it is its insured's first one. */
export const exampleClaimStatement = {
  sql: 'SELECT number FROM claims WHERE org_id = ? AND insured_id = ? ORDER BY id LIMIT 1',
  values: [organizationId, insuredId],
};
