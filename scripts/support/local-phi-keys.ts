/** The key of sealed numbers in demonstration data, as the Worker's secret PHI_KEYS. Obviously no secret. */
export const localPhiKeys = `local:${btoa('local-only-local-only-local-only')}`;
