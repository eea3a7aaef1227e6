/** The Worker's FRESHNESS_SECRET in development. No secret: what it signs makes reads slower, and shows nothing. */
export const localFreshnessSecret = 'local-only-local-only-local-only';
