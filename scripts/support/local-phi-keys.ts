/** The Worker's PHI_KEYS in development: the key that seals protected numbers of the demonstration data. No secret. */
export const localPhiKeys = `local:${btoa('local-only-local-only-local-only')}`;
