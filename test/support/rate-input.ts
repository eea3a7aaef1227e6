import { expect } from 'vitest';
import { secondAdministrator as colleague, type Role } from '../../scripts/seed/people.ts';
import { dollars } from './intake.ts';
import { ask, mutate, mutateWell } from './mutating.ts';
import { activate, agreed, drafted } from './program-terms.ts';

const classCodes = ['91340', '91342'];

/** Base rates of both classes of a test's program, in cents per unit. */
export const baseRates = (cents: string) => classCodes.map((classCode) => ({ classCode, centsPerUnit: cents }));

/** Factors of rates as `draftRateTable` takes them, complete for the program of a test, and what it asks for otherwise. */
export const factorsInput = (more: object = {}) => ({
  exposureBase: 'PAYROLL',
  exposureUnit: dollars('1000'),
  order: ['LIMIT', 'DEDUCTIBLE', 'TERRITORY', 'LOSS_HISTORY'],
  roundingUnit: 'CENT',
  roundingMode: 'HALF_EVEN',
  roundedAt: 'STEP',
  limits: [
    { limit: dollars('500000'), factor: '0.8' },
    { limit: dollars('1000000'), factor: '1' },
  ],
  deductibles: [
    { deductible: dollars('1000'), factor: '1' },
    { deductible: dollars('5000'), factor: '0.9' },
  ],
  territories: [
    { stateCode: 'VA', factor: '1' },
    { stateCode: 'MD', factor: '1.06' },
  ],
  classes: [],
  revenueBands: [],
  lossRatioBands: [{ upTo: '0.4', factor: '1' }, { factor: '1.3' }],
  unknownLossHistoryFactor: '1.15',
  termFactors: [],
  coverages: [
    {
      coverage: 'GENERAL_LIABILITY',
      baseRates: baseRates('2000'),
      limitMultiple: '1',
      minimumPremium: dollars('0'),
    },
  ],
  ...more,
});

/** The same factors with other base rates. */
export const factorsAt = (cents: string) => {
  const [coverage] = factorsInput().coverages;
  return factorsInput({ coverages: [{ ...coverage, baseRates: baseRates(cents) }] });
};

/** What tests look at of rates. */
export const rateTable =
  'rateTable { id version tableVersion status newFrom renewalFrom retiredFrom draftedBy { id } }';

/** Drafted rates of a program from a day on. */
export const draftedRates = async (programId: string, newFrom: string, factors: object = factorsInput(), more = {}) =>
  (
    await mutateWell(
      'ORG_ADMIN',
      'draftRateTable',
      { programId, newFrom, renewalFrom: newFrom, factors, ...more },
      { done: rateTable },
    )
  ).rateTable;

const approval = 'approval { decision requester { id } decidedBy { id } rateTable { id } }';

/** Has a colleague of their author put rates in force. */
export const activateRates = ({ id, version }: { id: string; version: number }, also = '') =>
  mutate(
    'ORG_ADMIN',
    'activateRateTable',
    { rateTableId: id, expectedVersion: version, note: 'Filing VA-2027-118.' },
    { user: colleague, done: `${rateTable} ${approval}`, also },
  );

/** A new program whose terms are in force. */
export const withTerms = async () => {
  const program = await agreed();
  await activate(await drafted(program.id, '2026-06-01'));
  return program;
};

/** The same with its first rates in force: half a year old. */
export const withRates = async () => {
  const program = await withTerms();
  const first = await draftedRates(program.id, '2026-06-01', factorsAt('1500'));
  const done = await activateRates(first);
  return { program, first: done.rateTable };
};

/** What is selected of the refusals of rates. */
export const cells = '... on RatesIncomplete { count cells } ... on NotMonotone { count cells } ... on NoTerms { on }';

/** What `validateRateTable` says of rates. */
export const validated = async (rateTableId: string, role: Role = 'UNDERWRITER') => {
  const query = `query ($input: ValidateRateTableInput!) { validateRateTable(input: $input) {
    __typename ... on Refusal { code path } ${cells} ... on RateTableValidation { tableVersion newFrom replacedVersion } } }`;
  const { data, errors } = await ask({ role, query, variables: { input: { rateTableId } } });
  expect(errors).toBeUndefined();
  return data.validateRateTable;
};
