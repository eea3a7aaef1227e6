/** The end of the contract with an agency, and whether it earns commission after that; both null while no end is set. */
export interface RunOff {
  readonly terminationDate: string | null;
  readonly earnsAfterTermination: boolean | null;
}

/** The first day on which an agency earns no commission any more; null while it does. */
export const commissionEndOf = ({ terminationDate, earnsAfterTermination }: RunOff): string | null =>
  earnsAfterTermination === true ? null : terminationDate;

/** Whether an agency earns nothing any more on a day, by the first day on which it does not. */
export const earnsNoMore = (commissionEndsOn: string | null, day: string): boolean =>
  commissionEndsOn !== null && day >= commissionEndsOn;
