import type { submissionStatus } from '../../../../schema/submissions/enums.ts';
import { authorityExceeded, invalidTransition, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { isAgency } from '../binding/proposed-bind.ts';
import * as refusals from '../refusals.ts';
import { pricingSteps } from '../rules/lifecycle.ts';
import { underwritingLevel } from './price-options.ts';
import type { Desk } from './underwriting.ts';

/** Every way in which a price can be refused, beside whoever's authority. */
export const pricingRefusals = [
  refusals.NotRated,
  refusals.CommissionAboveProgram,
  refusals.ScheduleReasonRequired,
  refusals.ProgramNotOffered,
  refusals.AgreementNotInForce,
  refusals.EffectiveDatePassed,
  refusals.NotLicensed,
  refusals.NotAppointed,
  refusals.AlreadyClaimed,
];

/** Where a submission stands, and who works on it. */
interface Standing {
  readonly status: keyof typeof submissionStatus;
  readonly claimedById: string | null;
}

/** Why a submission is not the viewer's to price now; null when it is. */
export const refusalToPrice = (desk: Desk, { status, claimedById }: Standing): Refusal | null => {
  const { viewer } = desk.pricer;
  const path = ['submissionId'];
  if (isAgency(viewer)) {
    if (!desk.version.autoQuote) return authorityExceeded(underwritingLevel(desk), ...path);
    return invalidTransition(pricingSteps('agency'), status, 'quoted', ...path);
  }
  if (claimedById !== null && claimedById !== viewer.userId) {
    return refuse(refusals.AlreadyClaimed, path, { claimedById });
  }
  return invalidTransition(pricingSteps('underwriter'), status, 'quoted', ...path);
};
