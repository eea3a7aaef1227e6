/** How long a statement may take before its keyspace counts as out of reach, in milliseconds. */
export const statementTimeoutMs = 10_000;
