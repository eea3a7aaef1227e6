/**
 * The certificates of Amazon's databases, which mysql2 brings along, left out: wrangler.toml names this file for them. They
 * were a tenth of the Worker, and Hyperdrive speaks to the database for it.
 */
export const ca: readonly string[] = [];
