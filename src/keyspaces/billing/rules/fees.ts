import type { LaterFee } from './posting/corrections.ts';

/** What the insured pays for a payment that its bank did not honor, in cents, where the state sets no other amount. */
export const nsfFeeCents = 25_00n;

/** A fee that comes on top of what a policy's transactions charge. It earns no commission and never comes back. */
export const laterFee = (kind: LaterFee['kind'], amountCents: bigint): LaterFee => ({
  kind,
  jurisdiction: null,
  amountCents,
  commissionable: false,
  refundable: 'never',
  taxable: false,
});
