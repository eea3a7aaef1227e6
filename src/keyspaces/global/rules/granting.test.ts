import { describe, expect, test } from 'vitest';
import { grantableRoles } from './granting.ts';

describe('the roles that somebody may give', () => {
  test('are those of the own agency for its administrator', () => {
    expect(grantableRoles('agency_admin')).toEqual(['agent_support', 'producer', 'agency_admin']);
  });

  test('are all of the organization for its administrator, and none of the platform', () => {
    expect(grantableRoles('org_admin')).toContain('org_admin');
    expect(grantableRoles('org_admin')).not.toContain('superadmin');
    expect(grantableRoles('org_admin')).not.toContain('system');
  });

  test.each(['producer', 'underwriter', 'compliance_officer', 'system'] as const)('are none for %s', (role) => {
    expect(grantableRoles(role)).toEqual([]);
  });
});
