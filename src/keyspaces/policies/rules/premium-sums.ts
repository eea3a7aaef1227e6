/** The columns of what was written that are added up. */
export const writtenSums = [
  'premiumCents',
  'taxesCents',
  'feesCents',
  'producerCommissionCents',
  'mgaCommissionCents',
  'transactionCount',
] as const;

/** The columns of what was earned that are added up. */
export const earnedSums = ['earnedCents', 'unearnedCents', 'inForceCount', 'inForcePremiumCents'] as const;
