import type { GraphContext } from '../../../graphql/context.ts';

/** The day that losses are valued at: what is to come is not known. */
export const valuationDay = (asked: string | null | undefined, { today }: GraphContext): string =>
  asked && asked < today ? asked : today;
