import type { Book, Stored } from './book.ts';
import type { OrganizationPlan } from './organizations.ts';

/** Those who decide, each with an authority profile. */
export interface Staff {
  readonly underwriters: readonly Decider[];
  readonly chiefUnderwriter: Decider;
  readonly adjusters: readonly Decider[];
  readonly claimsManager: Decider;
  readonly organizationAdmin: Stored<'users'>;
  readonly financeAnalyst: Stored<'users'>;
  /** The same person, with what they may decide. */
  readonly analyst: Decider;
  readonly financeManager: Decider;
  readonly profiles: readonly Stored<'authorityProfiles'>[];
}

/** A user with an authority. */
export interface Decider {
  readonly user: Stored<'users'>;
  readonly profile: Stored<'authorityProfiles'>;
}

// Name, level, then in thousands of dollars: total insured value, limit, premium, reserve, claim payment; backdating in days;
// again in thousands: refund, write-off, waiver of fees.
const levels = [
  ['Associate underwriter', 2, 20_000, 2_500, 15, 0, 0, 3, 0, 0, 0],
  ['Senior underwriter', 5, 25_000, 5_000, 50, 0, 0, 10, 0, 0, 1],
  ['Chief underwriting officer', 10, 100_000, 10_000, 500, 0, 0, 30, 0, 0, 5],
  ['Claims adjuster', 3, 0, 0, 0, 25, 10, 0, 0, 0, 0],
  ['Claims manager', 8, 0, 0, 0, 1_000, 500, 0, 0, 0, 0],
  ['Finance analyst', 3, 0, 0, 0, 0, 0, 0, 10, 1, 1],
  ['Finance manager', 6, 0, 0, 0, 0, 0, 0, 100, 10, 5],
] as const;

const thousands = (amount: number): bigint => BigInt(amount) * 100_000n;

/** Adds the authority profiles and gives each underwriter, adjuster and finance person exactly one. */
export const addAuthorities = (book: Book, plan: OrganizationPlan, users: readonly Stored<'users'>[]): Staff => {
  const linesOfBusiness = plan.programs.map(({ lineOfBusinessCode }) => lineOfBusinessCode);
  const profiles = levels.map(([name, level, ...limits]) => {
    const [totalInsuredValue, limit, premium, reserve, payment, backdatingDays, refund, writeOff, waiver] = limits;
    return book.add('authorityProfiles', {
      name,
      level,
      maxTotalInsuredValueCents: thousands(totalInsuredValue),
      maxLimitCents: thousands(limit),
      maxPremiumCents: thousands(premium),
      maxReserveCents: thousands(reserve),
      maxClaimPaymentCents: thousands(payment),
      maxRefundCents: thousands(refund),
      maxWriteOffCents: thousands(writeOff),
      maxWaiverCents: thousands(waiver),
      backdatingDays,
      linesOfBusiness,
      prohibitedStates: level === 2 ? plan.states.slice(-1) : [],
    });
  });
  const withRole = (role: Stored<'users'>['role']) => users.filter((user) => user.role === role);
  const assign = (user: Stored<'users'> | undefined, name: string): Decider => {
    const profile = profiles.find((candidate) => candidate.name === name);
    if (!user || !profile) throw new Error(`${plan.name} lacks somebody for "${name}".`);
    const assignedAt = book.now;
    book.add('authorityAssignments', { userId: user.id, profileId: profile.id, activeUserId: user.id, assignedAt });
    return { user, profile };
  };
  const [senior, associate, chief] = withRole('underwriter');
  const [adjuster, secondAdjuster, manager] = withRole('adjuster');
  const [organizationAdmin] = withRole('org_admin');
  const [first, second] = withRole('finance_analyst');
  if (!organizationAdmin) throw new Error(`${plan.name} lacks an administrator.`);
  const analyst = assign(first, 'Finance analyst');
  return {
    underwriters: [assign(senior, 'Senior underwriter'), assign(associate, 'Associate underwriter')],
    chiefUnderwriter: assign(chief, 'Chief underwriting officer'),
    adjusters: [assign(adjuster, 'Claims adjuster'), assign(secondAdjuster, 'Claims adjuster')],
    claimsManager: assign(manager, 'Claims manager'),
    organizationAdmin,
    financeAnalyst: analyst.user,
    analyst,
    financeManager: assign(second, 'Finance manager'),
    profiles,
  };
};
