import { type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { NotAppointed, NotLicensed } from '../refusals.ts';
import { type Placement, standingRefusal } from '../rules/placement.ts';

/** Why an agency may not place a risk, as mutations answer it; null when it may. */
export const refusalOfStanding = (placement: Placement, ...path: string[]): Refusal | null => {
  const refusal = standingRefusal(placement);
  switch (refusal?.code) {
    case undefined:
      return null;
    case 'not_licensed':
      return refuse(NotLicensed, path, { stateCode: refusal.stateCode, on: refusal.on });
    case 'not_appointed':
      return refuse(NotAppointed, path, { on: refusal.on });
  }
};
