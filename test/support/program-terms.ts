import { carrierId, secondAdministrator as colleague } from '../../scripts/seed/people.ts';
import { dollars } from './intake.ts';
import { mutate, mutateWell } from './mutating.ts';

/** Terms of a program for contractors' liability as `draftProgramVersion` takes them, and what a test asks for otherwise. */
export const termsInput = (effectiveDate: string, more: object = {}) => ({
  effectiveDate,
  nonAdmitted: false,
  coverageTrigger: 'OCCURRENCE',
  auditable: true,
  producerCommissionRate: '0.15',
  mgaCommissionRate: '0.075',
  commissionBasis: 'COLLECTED',
  minimumPremium: dollars('1750'),
  minimumEarnedRate: '0.25',
  shortRateTable: [{ upToDays: 30, returnShare: '0.8' }, { returnShare: '0.9' }],
  rounding: { unit: 'CENT', mode: 'HALF_EVEN' },
  fees: [{ kind: 'POLICY_FEE', amount: dollars('150'), refundable: 'FLAT_ONLY', taxable: true }],
  taxesUpFront: true,
  allowedTermMonths: [6, 12],
  installmentPlans: ['PIF', 'QUARTERLY'],
  billingMethods: ['DIRECT'],
  classCodes: ['91340', '91342'],
  requiredFields: ['PAYROLL', 'LOSS_HISTORY'],
  autoQuote: false,
  producerBackdatingDays: 0,
  underwriterBackdatingDays: 3,
  forms: [{ number: 'HPGL 00 01', edition: '09 24', title: 'Common Policy Declarations' }],
  numberSeries: 'HPGL',
  noticeDays: { nonPayment: 10, underwriting: 10, midTerm: 30, nonRenewal: 45 },
  invoiceLeadDays: 20,
  renewalLeadDays: 120,
  reinstatementDays: 30,
  ...more,
});

/** What tests look at of a program. */
export const program = 'program { id version code status renewalsUntil eligibleStates }';
/** What tests look at of a version of terms. */
export const version =
  'version { id version versionNumber status effectiveDate retiredFrom minimumPremium { amount } draftedBy { id } }';
const approval = 'approval { decision requiredLevel requester { id } decidedBy { id } programVersion { id } }';

let programs = 0;

/** A program that is not there yet. */
export const programInput = (more: object = {}) => {
  programs += 1;
  return {
    carrierId,
    code: `TEST${programs}`,
    name: 'Artisans of Test',
    lineOfBusinessCode: 'general_liability',
    eligibleStates: ['VA', 'MD'],
    autoBindPremiumLimit: dollars('5000'),
    ...more,
  };
};

/** A new program. */
export const created = async () =>
  (await mutateWell('ORG_ADMIN', 'createProgram', programInput(), { done: program })).program;

/** A new program whose carrier lets it be bound for some years. */
export const agreed = async () => {
  const made = await created();
  const { agreement } = await mutateWell(
    'ORG_ADMIN',
    'createAgreement',
    {
      programId: made.id,
      effectiveDate: '2026-01-01',
      expirationDate: '2030-01-01',
      carrierReference: 'B0999MGA2031',
      maxOccurrenceLimit: dollars('1000000'),
      maxAggregateLimit: dollars('2000000'),
      maxPolicyPremium: dollars('100000'),
      annualPremiumLimit: dollars('5000000'),
      authorizedStates: ['VA'],
      excludedClassCodes: [],
    },
    { done: 'agreement { id version }' },
  );
  await mutateWell('ORG_ADMIN', 'activateAgreement', { agreementId: agreement.id, expectedVersion: 1 });
  return made;
};

/** Drafted terms of a program from a day on. */
export const drafted = async (programId: string, from: string, more: object = {}) =>
  (await mutateWell('ORG_ADMIN', 'draftProgramVersion', { programId, ...termsInput(from, more) }, { done: version }))
    .version;

/** Has a colleague of their author put terms in force. */
export const activate = ({ id, version: expectedVersion }: { id: string; version: number }, also = '') =>
  mutate(
    'ORG_ADMIN',
    'activateProgramVersion',
    { versionId: id, expectedVersion, note: 'Filing 2027-GL-4.' },
    { user: colleague, done: `${version} ${approval}`, also },
  );
