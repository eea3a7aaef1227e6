/** What every value has that copies must differ by: no identifier of the demonstration has it. */
export const mark = 'BENCH';

/** Digits behind it. */
export const ordinalLength = 9;

/** The mark of the n-th copy, as its identifiers, numbers and requests carry it. */
export const markOf = (copy: number): string => `${mark}${String(copy).padStart(ordinalLength, '0')}`;

/** Which copy a mark is of. */
export const copyOf = (text: string): number => Number(text.slice(mark.length));
