import { beforeAll } from 'vitest';
import { producerId } from '../../scripts/seed/people.ts';
import { mutateWell, rowsOf } from './mutating.ts';

interface Market {
  readonly programId: string;
  readonly classCodeId: string;
  readonly otherClassCodeId: string;
  readonly insuredId: string;
}

/** What every test asks for: contractors' liability of the first program, which the first agency sells in Virginia. */
export let market: Market;

/** Finds the market, before the tests of a file. */
export const findMarket = (): void =>
  beforeAll(async () => {
    const [program] = await rowsOf('global', "SELECT id FROM programs WHERE code = 'HPGL'");
    const [submission] = await rowsOf(
      'submissions',
      'SELECT class_code_id, insured_id FROM submissions WHERE program_id = ? AND producer_id = ? ORDER BY id',
      [program.id, producerId],
    );
    const [other] = await rowsOf(
      'global',
      "SELECT id FROM class_codes WHERE line_of_business_code <> 'general_liability'",
    );
    market = {
      programId: program.id,
      classCodeId: submission.class_code_id,
      otherClassCodeId: other.id,
      insuredId: submission.insured_id,
    };
  });

/** An amount of money as mutations take it. */
export const dollars = (amount: string) => ({ amount, currencyCode: 'USD' });

/** What is to be insured at one location, in dollars of payroll. */
export const exposure = (amount: string, more: object = {}) => ({
  location: '12 Mill Road, Annapolis',
  basis: 'PAYROLL',
  amount: dollars(amount),
  ...more,
});

/** What the first agency asks for, and what a test asks for otherwise. */
export const asked = (more: object = {}) => {
  const { programId, classCodeId, insuredId } = market;
  return {
    insuredId,
    programId,
    classCodeId,
    stateCode: 'VA',
    effectiveDate: '2026-12-15',
    expirationDate: '2027-12-15',
    limit: dollars('1000000'),
    deductible: dollars('1000'),
    exposures: [exposure('300000'), exposure('200000')],
    revenue: dollars('900000'),
    billingMethod: 'DIRECT',
    ...more,
  };
};

/** What tests look at of a submission that was changed. */
export const shown = `submission { id version status number priority claimedBy { id } payroll { amount } revenue { amount }
  exposures { ordinal amount { amount } } lossHistory { year claimCount } noPriorInsurance submittedAt
  tasks(first: 5) { nodes { kind status dueOn } } quotes(first: 5) { nodes { status } } }`;

/** A new draft of the first agency. */
export const draft = async (more: object = {}) =>
  (await mutateWell('PRODUCER', 'createSubmission', asked(more), { done: shown })).submission;

/** How a mutation names a submission as it was read. */
export const named = ({ id, version }: { id: string; version: number }) => ({
  submissionId: id,
  expectedVersion: version,
});

/** The losses of one year. */
export const year = (of: number, more: object = {}) => ({
  year: of,
  claimCount: 1,
  incurred: dollars('2500'),
  premium: dollars('9000'),
  valuedOn: '2026-10-15',
  ...more,
});

/** A submission whose losses are told. */
export const told = async (submission: { id: string; version: number }, more: object = {}) =>
  (
    await mutateWell(
      'PRODUCER',
      'setLossHistory',
      { ...named(submission), years: [year(2024), year(2025)], ...more },
      { done: shown },
    )
  ).submission;

/** A submission that was handed in. */
export const submitted = async () =>
  (await mutateWell('PRODUCER', 'submitSubmission', named(await told(await draft())), { done: shown })).submission;

/** A submission on which the underwriter works. */
export const claimed = async () =>
  (await mutateWell('UNDERWRITER', 'claimSubmission', named(await submitted()), { done: shown })).submission;
