/**
 * The claim that documentation and tests ask about first: its policy has two segments, and quote, submission, producer,
 * invoices and payments to follow.
 */
export const exampleClaimNumber = 'CLM-HPGL-2026-000001';
