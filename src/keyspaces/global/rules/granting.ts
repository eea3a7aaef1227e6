import type { userRole } from '../../../../schema/global/enums.ts';

type Role = keyof typeof userRole;

const ofAgency = ['agent_support', 'producer', 'agency_admin'] as const satisfies readonly Role[];

const ofOrganization = [
  ...ofAgency,
  'underwriter',
  'adjuster',
  'finance_analyst',
  'compliance_officer',
  'carrier_admin',
  'policyholder',
  'org_admin',
] as const satisfies readonly Role[];

/** The roles that somebody may give to others: none above their own. The platform's roles are given by nobody here. */
export const grantableRoles = (role: Role): readonly Role[] => {
  if (role === 'agency_admin') return ofAgency;
  return role === 'org_admin' || role === 'superadmin' ? ofOrganization : [];
};
