/** The day of the first release in UTC, such as `2027-03-01`; null before it. */
export type ReleaseDay = string | null;

/**
 * Nothing is released yet: nobody relies on an earlier schema, document or table, and the gates look at the working tree
 * alone. Once a day stands here, what was committed by its end is the first promise, and every later commit is compared
 * with those before it. CONTRIBUTING, "The first release", says how to set it.
 */
export const releasedOn: ReleaseDay = null;
