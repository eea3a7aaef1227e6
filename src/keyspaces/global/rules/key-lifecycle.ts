/** An API key opens what it is for until it is revoked. */
export const keyTransitions = { active: ['revoked'], revoked: [] } as const;

/** Where an API key stands. */
export const keyStatus = ({ revokedAt }: { readonly revokedAt: Date | null }): keyof typeof keyTransitions =>
  revokedAt === null ? 'active' : 'revoked';
