import { isAgreementInForce } from '../../global/rules/agreements.ts';
import { appointmentOn, licenseOn } from '../../global/rules/licensing.ts';
import {
  type DelegatedAuthority,
  type ExceededTerm,
  exceededTerms,
  type ProposedCover,
} from './delegated-authority.ts';

/** The agency's permissions to sell, as the licensing rules read them. */
export interface AgencyStanding {
  readonly producerId: string;
  readonly licenses: readonly Parameters<typeof licenseOn>[0][number][];
  readonly appointments: readonly Parameters<typeof appointmentOn>[0][number][];
}

/** A risk that an agency places with a program on the carrier's paper. */
export interface Placement extends AgencyStanding {
  readonly programId: string;
  readonly stateCode: string;
  /** The days on which the agency must be allowed to sell: that of the act, and that on which cover begins. */
  readonly days: readonly string[];
}

/** Why an agency may not place a risk. */
export type StandingRefusal =
  | { readonly code: 'not_licensed'; readonly stateCode: string; readonly on: string }
  | { readonly code: 'not_appointed'; readonly on: string };

/** Why an agency may not place a risk; null when it is licensed in the state and appointed to the program on every day that counts. */
export const standingRefusal = (placement: Placement): StandingRefusal | null => {
  const { licenses, appointments, stateCode, days } = placement;
  for (const on of days) {
    if (!licenseOn(licenses, placement, on)) return { code: 'not_licensed', stateCode, on };
    if (!appointmentOn(appointments, placement, on)) return { code: 'not_appointed', on };
  }
  return null;
};

/** Why the carrier's agreement does not let a cover be bound. */
export type AgreementRefusal =
  | { readonly code: 'agreement_not_in_force'; readonly on: string }
  | { readonly code: 'agreement_terms_exceeded'; readonly terms: readonly ExceededTerm[] };

/** Why the carrier's agreement does not let a cover be bound; null when it does. What the carrier has allowed is not held against it. */
export const agreementRefusal = (
  cover: ProposedCover,
  agreement: DelegatedAuthority | null,
  allowedByCarrier: readonly string[],
): AgreementRefusal | null => {
  if (!agreement || !isAgreementInForce(agreement, cover.effectiveDate)) {
    return { code: 'agreement_not_in_force', on: cover.effectiveDate };
  }
  const terms = exceededTerms(cover, agreement).filter((term) => !allowedByCarrier.includes(term));
  return terms.length > 0 ? { code: 'agreement_terms_exceeded', terms } : null;
};
