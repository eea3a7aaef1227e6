import { appointmentOn, licenseOn } from '../../global/rules/licensing.ts';
import { agreementOf, capacityOf } from './binding-event.ts';
import type { BindingFacts } from './binding-facts.ts';

const idsOf = (found: readonly ({ readonly id: string } | undefined)[]): string[] =>
  [...new Set(found.flatMap((one) => one?.id ?? []))].toSorted();

/**
 * What a bind relies on beside its quote, as the audit entry says it: the licence and the appointment of the agency on the day
 * of the bind and on the first day of cover, the agreement with its capacity, the authority of whoever binds, and what others
 * have approved.
 */
export const reliedOn = (facts: BindingFacts, profile: { readonly id: string } | null, boundOn: string) => {
  const { producerId, programId, licenses, appointments, approvals, effectiveDate, ratingInput } = facts;
  const { stateCode } = ratingInput;
  const days = [boundOn, effectiveDate];
  return {
    approvalIds: idsOf(approvals.filter(({ decision }) => decision === 'approved')),
    licenseIds: idsOf(days.map((day) => licenseOn(licenses, { producerId, stateCode }, day))),
    appointmentIds: idsOf(days.map((day) => appointmentOn(appointments, { producerId, programId }, day))),
    agreementId: agreementOf(facts)?.id ?? null,
    capacityId: capacityOf(facts)?.id ?? null,
    authorityProfileId: profile?.id ?? null,
  };
};
