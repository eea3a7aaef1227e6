import type { RateFactors } from '../../schema/rating.ts';
import { capacityYearOf, takenCapacity } from '../../src/keyspaces/global/rules/capacity.ts';
import type { Book, Stored } from './book.ts';
import type { Calendar } from './calendar.ts';
import type { OrganizationPlan } from './organizations.ts';
import { appointProducers } from './producers.ts';
import type { ProgramPlan } from './programs.ts';
import { buildFactors } from './rate-factors.ts';
import type { Row } from './rows.ts';
import { addVersions } from './terms.ts';

/** A program with everything that a quote needs: rates, agreement, capacity. */
export interface Product {
  readonly plan: ProgramPlan;
  readonly program: Stored<'programs'>;
  /** Its terms by date. */
  readonly versions: readonly Stored<'programVersions'>[];
  readonly agreement: Stored<'daAgreements'>;
  /** By year, the capacity of the agreement. */
  readonly capacities: ReadonlyMap<number, Stored<'daCapacity'>>;
  readonly rateTables: readonly Stored<'rateTables'>[];
  /** The rules of all states. */
  readonly stateRules: readonly Row<'stateRules'>[];
}

const cents = (dollars: number): bigint => BigInt(dollars) * 100n;

// The second version of the rates has replaced the first; the third is still being written.
const rateVersions = [
  {
    tableVersion: 1,
    status: 'retired',
    newFrom: '2024-09-01',
    renewalFrom: '2024-09-01',
    retiredFrom: '2026-02-01',
    level: '0.960000',
  },
  {
    tableVersion: 2,
    status: 'active',
    newFrom: '2026-01-01',
    renewalFrom: '2026-02-01',
    retiredFrom: null,
    level: '1.000000',
  },
  {
    tableVersion: 3,
    status: 'draft',
    newFrom: '2027-01-01',
    renewalFrom: '2027-02-01',
    retiredFrom: null,
    level: '1.030000',
  },
] as const;

/** Sets up a program: its rates, the carrier's agreement with its capacity, and the agencies that may sell it. */
export const addProgram = (
  book: Book,
  organization: OrganizationPlan,
  plan: ProgramPlan,
  { producers, draftedById }: { readonly producers: readonly Stored<'producers'>[]; readonly draftedById: string },
): Product => {
  const { code, name, carrierId, lineOfBusinessCode, dollars, terms } = plan;
  const program = book.add('programs', {
    code,
    name,
    carrierId,
    lineOfBusinessCode,
    eligibleStates: [...organization.states],
    autoBindPremiumLimitCents: cents(dollars.autoBindPremium),
    status: 'active',
  });
  const { calendar } = book;
  const versions = addVersions(book, plan, { programId: program.id, draftedById });
  const rateTables = rateVersions.map(({ level, tableVersion, status, newFrom, renewalFrom, retiredFrom }) => {
    const factors: RateFactors = buildFactors(plan.rates, organization.states, level);
    return book.add('rateTables', {
      programId: program.id,
      draftedById,
      factors,
      tableVersion,
      status,
      newFrom: calendar.day(newFrom),
      renewalFrom: calendar.day(renewalFrom),
      retiredFrom: retiredFrom && calendar.day(retiredFrom),
    });
  });
  appointProducers(book, program, terms, producers);
  const { agreement, capacities } = addAgreements(book, organization, plan, program.id);
  return { plan, program, versions, agreement, capacities, rateTables, stateRules: book.rows.stateRules };
};

const addAgreements = (book: Book, { states }: OrganizationPlan, plan: ProgramPlan, programId: string) => {
  const { carrierId, dollars, excludedClassCodes } = plan;
  const { calendar } = book;
  const terms = {
    carrierId,
    programId,
    maxOccurrenceLimitCents: cents(dollars.maxOccurrence),
    maxAggregateLimitCents: cents(dollars.maxAggregate),
    maxPolicyPremiumCents: cents(dollars.maxPolicyPremium),
    authorizedStates: [...states],
    excludedClassCodes: [...excludedClassCodes],
    annualPremiumLimitCents: cents(dollars.annualPremium),
  } satisfies Partial<Row<'daAgreements'>>;
  const [begun, next, end] = [calendar.day('2024-09-01'), calendar.day('2028-01-01'), calendar.day('2030-01-01')];
  const carrierReference = (from: string) => `BA-${plan.code}-${from.slice(0, 4)}`;
  const agreement = book.add('daAgreements', {
    ...terms,
    carrierReference: carrierReference(begun),
    effectiveDate: begun,
    expirationDate: next,
    status: 'active',
  });
  book.add('daAgreements', {
    ...terms,
    carrierReference: carrierReference(next),
    effectiveDate: next,
    expirationDate: end,
    status: 'draft',
  });
  const capacities = new Map(
    yearsOfBusiness(calendar).map((year) => [
      year,
      book.add('daCapacity', {
        agreementId: agreement.id,
        year,
        limitCents: terms.annualPremiumLimitCents,
        committedCents: 0n,
      }),
    ]),
  );
  return { agreement, capacities };
};

/** The calendar years from the founding to the one after today's. */
const yearsOfBusiness = (calendar: Calendar): number[] => {
  const first = Number(calendar.day('2024-09-01').slice(0, 4));
  const last = Number(calendar.today.slice(0, 4)) + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** Takes capacity in the year in which a premium takes effect; negative premium releases it. */
export const takeCapacity = (
  book: Book,
  product: Product,
  effectiveDate: string,
  amountCents: bigint,
  taker: { readonly quoteId: string } | { readonly policyTransactionId: string },
): void => {
  const capacity = product.capacities.get(capacityYearOf(effectiveDate));
  if (!capacity) throw new Error(`${product.program.code} has no capacity for ${effectiveDate}.`);
  if (amountCents === 0n) return;
  const { limitCents, committedCents } = capacity;
  const taken = takenCapacity({ limitCents: BigInt(limitCents), committedCents: BigInt(committedCents) }, amountCents);
  if (taken.outcome === 'refused') {
    throw new Error(`${product.program.code} has ${taken.remainingCents} cents left for ${effectiveDate}.`);
  }
  book.change(capacity, { committedCents: taken.committedCents });
  book.add('daUtilization', { capacityId: capacity.id, amountCents, ...taker });
};
