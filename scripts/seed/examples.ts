/**
 * The claim of the examples in documentation and tests. Its policy has two segments, and a quote, submission, producer,
 * invoices and payments.
 */
export const exampleClaimNumber = 'CLM-HPGL-2026-000001';
