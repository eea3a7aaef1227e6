import type { RateFactors } from '../../schema/rating.ts';
import type { Book, Stored } from './book.ts';
import type { Calendar } from './calendar.ts';
import type { OrganizationPlan } from './organizations.ts';
import { appointProducers } from './producers.ts';
import type { ProgramPlan } from './programs.ts';
import { buildFactors } from './rate-factors.ts';
import type { Row } from './rows.ts';

/** A program with everything that a quote needs: rates, agreement, capacity. */
export interface Product {
  readonly plan: ProgramPlan;
  readonly program: Stored<'programs'>;
  readonly agreement: Stored<'daAgreements'>;
  /** By year, the capacity of the agreement. */
  readonly capacities: ReadonlyMap<number, Stored<'daCapacity'>>;
  readonly rateTables: readonly Stored<'rateTables'>[];
}

const cents = (dollars: number): bigint => BigInt(dollars) * 100n;

// The second version of the rates has replaced the first, so only the second is active.
const versions = [
  { tableVersion: 1, effectiveDate: '2024-09-01', level: '0.960000', active: false },
  { tableVersion: 2, effectiveDate: '2026-01-01', level: '1.000000', active: true },
] as const;

/** Sets up a program: its rates, the carrier's agreement with its capacity, and the agencies that may sell it. */
export const addProgram = (
  book: Book,
  organization: OrganizationPlan,
  plan: ProgramPlan,
  producers: readonly Stored<'producers'>[],
): Product => {
  const { code, name, carrierId, lineOfBusinessCode, dollars, installmentPlans, commission } = plan;
  const program = book.add('programs', {
    code,
    name,
    carrierId,
    lineOfBusinessCode,
    eligibleStates: [...organization.states],
    autoBindPremiumLimitCents: cents(dollars.autoBindPremium),
    minimumPremiumCents: cents(dollars.minimumPremium),
    producerCommissionRate: commission[0],
    mgaCommissionRate: commission[1],
    policyFeeCents: cents(dollars.policyFee),
    allowedTermMonths: [12],
    installmentPlans,
    status: 'active',
  });
  const rateTables = versions.map(({ level, effectiveDate, ...version }) => {
    const factors: RateFactors = buildFactors(plan.rates, organization.states, level);
    return book.add('rateTables', {
      programId: program.id,
      factors,
      effectiveDate: book.calendar.day(effectiveDate),
      ...version,
    });
  });
  appointProducers(book, program, commission[0], producers);
  const { agreement, capacities } = addAgreements(book, organization, plan, program.id);
  return { plan, program, agreement, capacities, rateTables };
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
  const agreement = book.add('daAgreements', {
    ...terms,
    effectiveDate: calendar.day('2024-09-01'),
    expirationDate: calendar.day('2028-01-01'),
    status: 'active',
  });
  book.add('daAgreements', {
    ...terms,
    effectiveDate: calendar.day('2028-01-01'),
    expirationDate: calendar.day('2030-01-01'),
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
  const capacity = product.capacities.get(Number(effectiveDate.slice(0, 4)));
  if (!capacity) throw new Error(`${product.program.code} has no capacity for ${effectiveDate}.`);
  if (amountCents === 0n) return;
  book.change(capacity, { committedCents: BigInt(capacity.committedCents) + amountCents });
  book.add('daUtilization', { capacityId: capacity.id, amountCents, ...taker });
};
