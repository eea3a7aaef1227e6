import type { billingMethod } from '../../../../schema/contract-terms.ts';
import type { installmentPlan } from '../../../../schema/global/enums.ts';
import { notFound, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { writesTerm } from '../../global/rules/program-standing.ts';
import { programVersionOn } from '../../global/rules/versions.ts';
import * as refusals from '../refusals.ts';
import { type AppetiteRefusal, appetiteRefusal } from '../rules/intake.ts';
import { standingRefusal } from '../rules/placement.ts';
import type { Exposure } from './asked-cover.ts';
import type { IntakeFacts } from './intake-facts.ts';

/** Every way in which it can be refused to ask a program for cover. */
export const placingRefusals = [
  refusals.NotAppointed,
  refusals.NotLicensed,
  refusals.ProgramNotOffered,
  refusals.StateNotEligible,
  refusals.ClassNotEligible,
  refusals.TermNotAllowed,
  refusals.PlanNotOffered,
];

/** The cover that a submission asks for, as it is to be stored. */
export interface AskedSubmission {
  readonly programId: string;
  readonly producerId: string;
  readonly classCodeId: string;
  readonly stateCode: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly exposures: readonly Exposure[];
  readonly billingMethod: keyof typeof billingMethod | null;
  readonly plan: keyof typeof installmentPlan | null;
}

const inWords = (refusal: AppetiteRefusal): Refusal => {
  const path = (field: string) =>
    'exposure' in refusal && refusal.exposure !== null ? ['exposures', String(refusal.exposure), field] : [field];
  switch (refusal.code) {
    case 'term_not_allowed':
      return refuse(refusals.TermNotAllowed, ['expirationDate'], { allowedMonths: [...refusal.allowedMonths] });
    case 'state_not_eligible':
      return refuse(refusals.StateNotEligible, path('stateCode'), { stateCode: refusal.stateCode });
    case 'class_not_eligible':
      return refuse(refusals.ClassNotEligible, path('classCodeId'), { classCode: refusal.classCode });
  }
};

const refusalOfStanding = (asked: AskedSubmission, { producer }: IntakeFacts): Refusal | null => {
  const { programId, producerId, stateCode, effectiveDate } = asked;
  const { licenses, appointments } = producer;
  const placement = { producerId, programId, stateCode, licenses, appointments, days: [effectiveDate] };
  const refusal = standingRefusal(placement);
  if (!refusal) return null;
  return refusal.code === 'not_licensed'
    ? refuse(refusals.NotLicensed, ['stateCode'], { stateCode, on: refusal.on })
    : refuse(refusals.NotAppointed, ['programId'], { on: refusal.on });
};

/** Why an agency cannot ask a program for a cover; null when it can. Whether it gets it is for the quote to say. */
export const refusalToPlace = (asked: AskedSubmission, facts: IntakeFacts): Refusal | null => {
  const { program, classCodes } = facts;
  const version = programVersionOn(program.versions, asked.effectiveDate);
  if (!version || !writesTerm(program, asked.effectiveDate, { renewal: false })) {
    return refuse(refusals.ProgramNotOffered, ['programId'], { on: asked.effectiveDate });
  }
  const unknown = [asked, ...asked.exposures].find(
    ({ classCodeId }) => !classCodes.some(({ id }) => id === classCodeId),
  );
  if (unknown) return notFound(unknown.classCodeId, 'classCodeId');
  // A class of another line of business is none that the program writes, whatever its code is.
  const codeOf = (classCodeId: string) => {
    const found = classCodes.find(({ id }) => id === classCodeId);
    return found?.lineOfBusinessCode === program.lineOfBusinessCode
      ? found.code
      : `${found?.lineOfBusinessCode} ${found?.code}`;
  };
  const cover = {
    ...asked,
    classCode: codeOf(asked.classCodeId),
    exposures: asked.exposures.map(({ stateCode, classCodeId }) => ({ stateCode, classCode: codeOf(classCodeId) })),
  };
  const refusal = appetiteRefusal(cover, { ...version, eligibleStates: program.eligibleStates });
  if (refusal) return inWords(refusal);
  if (asked.plan && !version.installmentPlans.includes(asked.plan)) return refuse(refusals.PlanNotOffered, ['plan']);
  if (asked.billingMethod && !version.billingMethods.includes(asked.billingMethod)) {
    return refuse(refusals.PlanNotOffered, ['billingMethod']);
  }
  return refusalOfStanding(asked, facts);
};
