/** An insured that may be the same business as one that somebody enters, and the agencies in whose books it is. */
export interface AlikeInsured {
  readonly id: string;
  readonly producerIds: readonly string[];
}

/** The most insureds that may be the same business which are told of, or looked at. */
export const maxAlike = 20;

/** Who is told of insureds that may be the same. */
export interface Clearance {
  /** Those that whoever enters the business sees: it says whether it is one of them. */
  readonly known: readonly string[];
  /** Those of other books: an underwriter tells them apart, and the agency hears nothing of them. */
  readonly ofOthers: readonly string[];
}

/** Splits the insureds that may be the same by whose book they are in. An agency knows its own; null stands for who knows all. */
export const clearanceOf = (alike: readonly AlikeInsured[], producerId: string | null): Clearance => {
  const isKnown = ({ producerIds }: AlikeInsured) => producerId === null || producerIds.includes(producerId);
  // One may be found both by its number and by its name.
  const ids = (some: readonly AlikeInsured[]) => [...new Set(some.map(({ id }) => id))].slice(0, maxAlike);
  return { known: ids(alike.filter(isKnown)), ofOthers: ids(alike.filter((one) => !isKnown(one))) };
};

/** The part of a ZIP code by which places are compared: the four digits behind it come and go. */
export const placeOfPostalCode = (postalCode: string): string => postalCode.slice(0, 5);
