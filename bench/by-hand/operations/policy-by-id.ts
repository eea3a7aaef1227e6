import type { ByHand, MakeData } from '../operation.ts';
import { amount, upper } from '../values.ts';

const make: MakeData = async (ask, orgId, variables) => {
  const [row] = await ask(
    'policies',
    'select id, number, status, effective_date, expiration_date, annual_premium_cents, version from policies where org_id = ? and id = ?',
    [orgId, variables.id],
  );
  if (!row) return { node: null };
  const [id, number, status, effectiveDate, expirationDate, premium = null, version] = row;
  const annualPremium = { amount: amount(premium), currencyCode: 'USD' };
  const policy = { id, number, status: upper(status), effectiveDate, expirationDate, annualPremium, version };
  return { node: { __typename: 'Policy', ...policy } };
};

/** A row by its key: one statement, whatever the manner. */
export const policyById: ByHand = { keyspaces: ['policies'], levels: make, joins: make };
