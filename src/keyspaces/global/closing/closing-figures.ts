import type { GraphContext } from '../../../graphql/context.ts';

/** The context in which the figures of a month are read. */
export type ClosingEyes = Pick<GraphContext, 'rulesDb' | 'timeZone'>;

/** What other keyspaces than the one of the books say of a month when it is closed, in cents and as of its last day. */
export interface ClosingFigures {
  readonly policies: {
    readonly writtenCents: bigint;
    readonly earnedCents: bigint;
    /** Whether the term of some policy has begun by then, and nobody has noted it. */
    readonly termsNotBegun: boolean;
  };
  readonly claims: { readonly outstandingLossCents: bigint };
}

/** Reads what one keyspace says of the month that ends on a day, fresh and past the viewer's eyes. */
type Reader<Name extends keyof ClosingFigures> = (
  context: ClosingEyes,
  lastDay: string,
) => Promise<ClosingFigures[Name]>;

const readers: { [Name in keyof ClosingFigures]?: Reader<Name> } = {};

/**
 * Says how a keyspace tells its figures of a month. The books ask for them and know nothing of its rules, and no keyspace
 * imports another.
 */
export const contributeToClosing = <Name extends keyof ClosingFigures>(
  keyspace: Name,
  reader: (typeof readers)[Name],
): void => {
  readers[keyspace] = reader;
};

const readerOf = <Name extends keyof ClosingFigures>(keyspace: Name): Reader<Name> => {
  const reader = readers[keyspace];
  if (!reader) throw new Error(`Nobody says what ${keyspace} contribute to the figures of a month.`);
  return reader;
};

/** The figures of other keyspaces for the month that ends on a day. */
export const readClosingFigures = async (context: ClosingEyes, lastDay: string): Promise<ClosingFigures> => {
  const [policies, claims] = await Promise.all([
    readerOf('policies')(context, lastDay),
    readerOf('claims')(context, lastDay),
  ]);
  return { policies, claims };
};
