/** The agreement that something was bound under, as a bordereau names it. */
export interface ReportedAgreement {
  readonly carrierReference: string;
  readonly effectiveDate: string;
}

/**
 * The year of account of a policy: that in which the year of the agreement began in which the policy began. An agreement for
 * several years has one for each, from its anniversary on.
 */
export const yearOfAccount = (
  { effectiveDate }: Pick<ReportedAgreement, 'effectiveDate'>,
  inception: string,
): string => {
  const year = inception.slice(0, 4);
  const isBeforeAnniversary = inception.slice(5) < effectiveDate.slice(5);
  return isBeforeAnniversary ? String(Number(year) - 1) : year;
};
