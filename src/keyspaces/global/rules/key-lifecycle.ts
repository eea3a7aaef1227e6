/** An API key opens what it is for until it is revoked. */
export const keySteps = { active: ['revoked'], revoked: [] } as const;

/** Where an API key stands. */
export const keyStatus = ({ revokedAt }: { readonly revokedAt: Date | null }): keyof typeof keySteps =>
  revokedAt === null ? 'active' : 'revoked';
