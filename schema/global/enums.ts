/** What kind of insurance business a tenant is. */
export const organizationType = {
  mga: 'Managing general agent: underwrites on the paper of carriers.',
  rrg: 'Risk retention group: owned by the insureds that it covers.',
  captive: 'Captive: insures its own parent company.',
  carrier: 'Insurance carrier.',
} as const;

/** Whether an organization, a user, a producer, a program or an appointment may act. */
export const activityStatus = {
  active: 'In use.',
  suspended: 'Stopped for the time being; may become active again.',
  closed: 'Ended; kept for the record.',
} as const;

/** What a user may do. */
export const userRole = {
  producer: 'Quotes and binds its own book.',
  agency_admin: 'A producer over the whole agency, with its users and API keys.',
  agent_support: 'Reads the policies of the agency.',
  underwriter: 'Rates, quotes, decides referrals, binds and endorses within the authority profile.',
  adjuster: 'Works claims: transitions, reserves and payments within the limit.',
  finance_analyst: 'Works invoices, payments, the ledger and commissions.',
  compliance_officer: 'Reads everything that is audited; writes nothing.',
  carrier_admin: "Reads the carrier's book within one organization.",
  policyholder: 'Reads its own policies, claims and invoices.',
  org_admin: 'Everything in the organization but protected health information.',
  superadmin: 'The platform: everything, with the organization named explicitly.',
  system: 'A machine of the platform, with the organization named explicitly.',
} as const;

/** Where a delegated-authority agreement stands. */
export const agreementStatus = {
  draft: 'Not yet signed.',
  active: 'In force between its effective and expiration dates.',
  suspended: 'No new business may be bound under it.',
  terminated: 'Ended before or at its expiration.',
} as const;

/** Where a licence of a producer stands. */
export const licenseStatus = {
  active: 'Valid until its expiration date.',
  expired: 'Past its expiration date.',
  revoked: 'Withdrawn by the state.',
} as const;

/** How a premium may be paid. */
export const installmentPlan = {
  pif: 'Paid in full at inception.',
  two_pay: 'Two installments, six months apart.',
  quarterly: 'Four installments, three months apart.',
  monthly_10: 'Ten monthly installments.',
  monthly_12: 'Twelve monthly installments.',
} as const;

/** Where a version of a program's terms or rates stands. */
export const versionStatus = {
  draft: 'Being written; nothing relies on it.',
  active: 'Holds from its dates on, and never changes.',
  retired: 'Replaced by a later version; what began under it keeps it.',
} as const;

/** What a submission must say before it can be submitted. */
export const submissionField = {
  revenue: 'Annual revenue.',
  payroll: 'Annual payroll.',
  total_insured_value: 'Total insured value.',
  loss_history: 'The losses of the last years, or that there was no insurance.',
  years_in_business: 'Years in business.',
} as const;

/** How a state lets premium be returned when the insured cancels. */
export const returnPremiumRule = {
  pro_rata: 'By days alone.',
  short_rate_by_insured: 'Less a penalty when the insured asks for the cancellation.',
} as const;
