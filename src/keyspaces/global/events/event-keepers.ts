/** Who sees the events that are not delivered, and decides on those that were set aside. */
export const eventKeepers = ['org_admin', 'compliance_officer', 'superadmin'] as const;
