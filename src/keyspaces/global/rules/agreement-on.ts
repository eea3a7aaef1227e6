/** A delegated authority agreement with its term: the last day is not part of it. */
interface AgreementTerm {
  readonly effectiveDate: string;
  readonly expirationDate: string;
}

/** The agreement under which a policy is written that begins on a day; undefined when none was in force. */
export const agreementOn = <Agreement extends AgreementTerm>(
  agreements: readonly Agreement[],
  inception: string,
): Agreement | undefined => agreements.find((one) => one.effectiveDate <= inception && inception < one.expirationDate);
