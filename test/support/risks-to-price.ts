import { organizationId, producerId } from '../../scripts/seed/people.ts';
import { addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import { clock, rowsOf } from './mutating.ts';

/** A submission of artisan contractors and what is unusual about it. */
export interface RiskToPrice {
  readonly payrollDollars?: number;
  readonly effectiveDate?: string;
  readonly status?: string;
  readonly claimedById?: string | null;
  readonly classCode?: string;
}

/** Somebody of the demonstration, by their level of authority. */
export const underwriterOfLevel = async (level: number) => {
  const [row] = await rowsOf(
    'global',
    'SELECT a.user_id FROM authority_assignments a JOIN authority_profiles p ON p.org_id = a.org_id AND p.id = a.profile_id WHERE a.org_id = ? AND p.level = ? AND p.max_premium_cents > 0 AND a.active_user_id IS NOT NULL',
    [organizationId, level],
  );
  return { userId: String(row.user_id), organizationId };
};

let made = 0;

/** A submission of the first agency that is made to be priced: like others of its program, but small and without any loss. */
export const riskToPrice = async (underwriterId: string, risk: RiskToPrice = {}) => {
  const { payrollDollars = 300_000, effectiveDate = '2026-11-20', status = 'in_review', classCode = '97047' } = risk;
  const [classRow] = await rowsOf(
    'global',
    "SELECT id FROM class_codes WHERE code = ? AND line_of_business_code = 'general_liability'",
    [classCode],
  );
  const [program] = await rowsOf('global', "SELECT id FROM programs WHERE org_id = ? AND code = 'HPGL'", [
    organizationId,
  ]);
  const [like] = await rowsOf(
    'submissions',
    `SELECT s.* FROM submissions s JOIN insureds i ON i.org_id = s.org_id AND i.id = s.insured_id
     WHERE s.org_id = ? AND s.producer_id = ? AND s.program_id = ? AND i.years_in_business > 5 ORDER BY s.id LIMIT 1`,
    [organizationId, producerId, program.id],
  );
  made += 1;
  const id = `sub_01HK153X00PR1CED${crypto.randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`;
  const row = {
    ...like,
    id,
    number: `SUB-T${process.pid}-${made}`,
    status,
    first_quoted_at: null,
    claimed_by_id: risk.claimedById === undefined ? underwriterId : risk.claimedById,
    class_code_id: classRow.id,
    payroll_cents: payrollDollars * 100,
    revenue_cents: 100_000_000,
    total_insured_value_cents: 0,
    requested_limit_cents: 100_000_000,
    requested_deductible_cents: 100_000,
    requested_effective_date: effectiveDate,
    requested_expiration_date: addMonths(effectiveDate, 12),
    version: 1,
    created_at: clock.now,
    updated_at: clock.now,
  };
  await rowsOf('submissions', 'INSERT INTO submissions SET ?', [row]);
  return { id, version: 1 };
};
