/** What a higher authority decided. */
export const decision = {
  pending: 'Not yet decided.',
  approved: 'Allowed.',
  denied: 'Refused.',
} as const;
