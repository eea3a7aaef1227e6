/** What premium is computed from, beside the term of a policy: what a query of policies reads with each. */
export const withPremium = {
  transactions: {
    columns: { id: true, type: true, effectiveDate: true, bookedAt: true, premiumChangeCents: true },
  },
  segments: {
    columns: {
      fromDate: true,
      toDate: true,
      annualPremiumCents: true,
      openedByTransactionId: true,
      supersededByTransactionId: true,
    },
  },
} as const;
