import type { LaterFee } from './posting/corrections.ts';

/** What the insured pays for a payment that its bank did not honor, in cents, where the state sets no other amount. */
const nsfFeeCents = 25_00n;

/** The most that a state allows for it, in cents, where that is less. */
const nsfFeeLimits: Readonly<Record<string, bigint>> = { NY: 20_00n };

/** What the insured of a state pays for a payment that its bank did not honor, in cents. */
export const nsfFeeOf = (stateCode: string): bigint => nsfFeeLimits[stateCode] ?? nsfFeeCents;

/** A fee that comes on top of what a policy's transactions charge. It earns no commission and never comes back. */
export const laterFee = (kind: LaterFee['kind'], amountCents: bigint): LaterFee => ({
  kind,
  jurisdiction: null,
  amountCents,
  commissionable: false,
  refundable: 'never',
  taxable: false,
});
