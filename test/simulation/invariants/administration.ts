import type { Invariant } from './invariant.ts';

/** What must hold of people, agencies and agreements. */
export const administrationInvariants: readonly Invariant[] = [
  {
    name: 'an organization has no administrator who may act',
    query: `SELECT o.id FROM oi_global.organizations o WHERE EXISTS (SELECT 1 FROM oi_global.users u WHERE u.org_id = o.id AND u.role = 'org_admin')
      AND NOT EXISTS (SELECT 1 FROM oi_global.users u WHERE u.org_id = o.id AND u.role = 'org_admin' AND u.status = 'active')`,
    plant: `UPDATE oi_global.users SET status = 'suspended' WHERE role = 'org_admin'`,
  },
  {
    name: 'a user has a role without its owner',
    query: `SELECT id FROM oi_global.users WHERE role IN ('producer', 'agency_admin') AND producer_id IS NULL
      OR role = 'carrier_admin' AND carrier_id IS NULL OR (role = 'policyholder') <> (insured_id IS NOT NULL)`,
    plant: `UPDATE oi_global.users SET producer_id = NULL WHERE role = 'producer' LIMIT 1`,
  },
  {
    name: 'two users have one address',
    query: `SELECT org_id, LOWER(email) AS address FROM oi_global.users GROUP BY org_id, LOWER(email) HAVING COUNT(*) > 1`,
    plant: `UPDATE oi_global.users SET email = 'planted@example.com'`,
  },
  {
    name: 'an authority is held and revoked, twice held, or by another than it was given to',
    query: `SELECT MIN(id) AS id FROM oi_global.authority_assignments WHERE revoked_at IS NULL GROUP BY org_id, user_id HAVING COUNT(*) > 1
      UNION ALL SELECT id FROM oi_global.authority_assignments WHERE (revoked_at IS NULL) <> (active_user_id IS NOT NULL)
      OR active_user_id <> user_id`,
    plant: `UPDATE oi_global.authority_assignments SET revoked_at = '2026-01-01' WHERE revoked_at IS NULL LIMIT 1`,
  },
  {
    name: 'two licences of an agency in one state overlap',
    query: `SELECT l.id FROM oi_global.producer_licenses l JOIN oi_global.producer_licenses o
      ON o.org_id = l.org_id AND o.producer_id = l.producer_id AND o.state_code = l.state_code AND o.id > l.id
      WHERE l.status <> 'revoked' AND o.status <> 'revoked' AND l.effective_date < o.expiration_date AND o.effective_date < l.expiration_date`,
    plant: `INSERT INTO oi_global.producer_licenses (org_id, id, producer_id, state_code, license_number, effective_date, expiration_date,
        status, version, created_at, updated_at)
      SELECT org_id, CONCAT('lid_', LEFT(MD5(id), 26)), producer_id, state_code, license_number, effective_date + INTERVAL 1 DAY, expiration_date,
        status, version, created_at, updated_at FROM oi_global.producer_licenses WHERE status = 'active' LIMIT 1`,
  },
  {
    name: 'two appointments of an agency to one program overlap',
    query: `SELECT a.id FROM oi_global.producer_appointments a JOIN oi_global.producer_appointments o
      ON o.org_id = a.org_id AND o.producer_id = a.producer_id AND o.program_id = a.program_id AND o.id <> a.id
      WHERE a.effective_date < o.effective_date AND (a.termination_date IS NULL OR a.termination_date > o.effective_date)`,
    plant: `INSERT INTO oi_global.producer_appointments (org_id, id, producer_id, program_id, carrier_id, commission_rate, effective_date,
        termination_date, status, version, created_at, updated_at)
      SELECT org_id, CONCAT('apt_', LEFT(MD5(id), 26)), producer_id, program_id, carrier_id, commission_rate, '2031-01-01', NULL, status, version,
        created_at, updated_at FROM oi_global.producer_appointments WHERE termination_date IS NULL LIMIT 1`,
  },
  {
    name: 'an agency is paid more commission than a program has',
    query: `SELECT a.id FROM oi_global.producer_appointments a WHERE a.commission_rate >
      (SELECT MAX(v.producer_commission_rate) FROM oi_global.program_versions v WHERE v.org_id = a.org_id AND v.program_id = a.program_id)`,
    plant: `UPDATE oi_global.producer_appointments SET commission_rate = 0.9 LIMIT 1`,
  },
  {
    name: 'two agreements of a program are in force at once',
    query: `SELECT a.id FROM oi_global.da_agreements a JOIN oi_global.da_agreements o
      ON o.org_id = a.org_id AND o.program_id = a.program_id AND o.id > a.id
      WHERE a.status = 'active' AND o.status = 'active' AND a.effective_date < o.expiration_date AND o.effective_date < a.expiration_date`,
    plant: `UPDATE oi_global.da_agreements SET status = 'active', effective_date = '2020-01-01', program_id =
      (SELECT MIN(p.id) FROM oi_global.programs p WHERE p.org_id = da_agreements.org_id)`,
  },
  {
    name: 'a key is revoked before it was made, or of a role whose owner it lacks',
    query: `SELECT id FROM oi_global.api_keys WHERE revoked_at < created_at
      OR role IN ('producer', 'agency_admin') AND producer_id IS NULL`,
    plant: `UPDATE oi_global.api_keys SET revoked_at = '2000-01-01' LIMIT 1`,
  },
];
