import { producerId } from '../../scripts/seed/people.ts';
import { dollars } from './intake.ts';
import { mutateWell, rowsOf } from './mutating.ts';

/** An authority profile as mutations take it, and what a test asks for otherwise. */
export const profileInput = (more: object = {}) => ({
  name: 'Trainee',
  level: 1,
  maxTotalInsuredValue: dollars('1000000'),
  maxLimit: dollars('500000'),
  maxPremium: dollars('10000'),
  maxReserve: dollars('0'),
  maxClaimPayment: dollars('0'),
  maxRefund: dollars('0'),
  maxWriteOff: dollars('0'),
  maxWaiver: dollars('0'),
  backdatingDays: 0,
  lineOfBusinessCodes: ['general_liability'],
  prohibitedStates: ['NY'],
  ...more,
});

/** What tests look at of a profile. */
export const profileFields = 'profile { id version level maxPremium { amount } lineOfBusinessCodes }';

/** A new profile of the lowest level. */
export const newProfile = async () =>
  (await mutateWell('ORG_ADMIN', 'createAuthorityProfile', profileInput(), { done: profileFields })).profile;

/** The terms of an agreement as mutations take them. */
export const agreementTerms = (more: object = {}) => ({
  expirationDate: '2032-01-01',
  maxOccurrenceLimit: dollars('1000000'),
  maxAggregateLimit: dollars('2000000'),
  maxPolicyPremium: dollars('100000'),
  annualPremiumLimit: dollars('5000000'),
  authorizedStates: ['VA', 'MD'],
  excludedClassCodes: [],
  ...more,
});

/** What tests look at of an agreement. */
export const agreementFields =
  'agreement { id version status expirationDate capacities { year limit { amount } committed { amount } } }';

/** What drafts an agreement of a program that has none in those years. */
export const agreementInput = async (from: string, to: string) => {
  const [program] = await rowsOf('global', "SELECT id FROM programs WHERE code = 'HPPL'");
  const terms = agreementTerms({ expirationDate: to });
  return { programId: program.id, carrierReference: 'B0999MGA2031', effectiveDate: from, ...terms };
};

/** A new agreement that is not in force yet. */
export const draftAgreement = async (from: string, to: string) =>
  (await mutateWell('ORG_ADMIN', 'createAgreement', await agreementInput(from, to), { done: agreementFields }))
    .agreement;

/** A licence of the first agency in a state where it has none. */
export const licenseInput = (more: object = {}) => ({
  producerId,
  stateCode: 'MT',
  licenseNumber: 'MT-1001',
  effectiveDate: '2025-01-01',
  expirationDate: '2027-01-01',
  ...more,
});

/** What tests look at of a licence. */
export const licenseFields = 'license { id version status stateCode licenseNumber effectiveDate expirationDate }';

let agencies = 0;

/** A new agency as mutations take it, with a number of its own. */
export const agencyInput = (more: object = {}) => {
  agencies += 1;
  return {
    nationalProducerNumber: String(7_700_000 + agencies),
    name: 'Albemarle Brokers',
    email: 'desk@albemarle.example',
    addressLine1: '12 Court Square',
    city: 'Charlottesville',
    stateCode: 'VA',
    postalCode: '22902',
    remittanceDays: 30,
    ...more,
  };
};

/** What tests look at of an agency. */
export const producerFields = 'producer { id version status name phone remittanceDays nationalProducerNumber }';

/** A new agency. */
export const newAgency = async () =>
  (await mutateWell('ORG_ADMIN', 'createProducer', agencyInput(), { done: producerFields })).producer;

/** What appoints a new agency to the first program, at less than the program's commission. */
export const appointmentInput = async () => {
  const [program] = await rowsOf('global', "SELECT id FROM programs WHERE code = 'HPGL'");
  return {
    producerId: (await newAgency()).id,
    programId: program.id,
    commissionRate: '0.14',
    effectiveDate: '2026-11-01',
  };
};

/** What tests look at of an appointment. */
export const appointmentFields = 'appointment { id version status commissionRate effectiveDate terminationDate }';

let people = 0;

/** Somebody who joins, with an address of their own. */
export const userInput = (more: object = {}) => {
  people += 1;
  return { name: 'Robin Vale', email: `robin.vale.${people}@example.com`, role: 'UNDERWRITER', ...more };
};

/** What tests look at of a user. */
export const userFields = 'user { id version role status email notBefore producer { id } }';

/** Somebody who has just joined. */
export const newUser = async (more: object = {}) =>
  (await mutateWell('ORG_ADMIN', 'inviteUser', userInput(more), { done: userFields })).user;
