/** Something that must always hold once all has come to rest: its query finds the rows that break it. */
export interface Invariant {
  readonly name: string;
  readonly query: string;
  /** A change of the demonstration's rows that breaks it: the query must find that. */
  readonly plant: string;
}

/** The charges of a column as rows of `kind`, `jurisdiction` and `cents`. */
export const chargesIn = (column: string): string =>
  `JSON_TABLE(${column}, '$[*]' COLUMNS (kind VARCHAR(40) PATH '$.kind', jurisdiction VARCHAR(8) PATH '$.jurisdiction',
    cents BIGINT PATH '$.amountCents'))`;

/** What stands on each account, debits less credits, over all that is posted. */
export const balances = `(SELECT a.org_id, a.name, SUM(l.debit_cents - l.credit_cents) AS cents
  FROM oi_billing.gl_accounts a JOIN oi_billing.journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id
  GROUP BY a.org_id, a.id, a.name)`;

/** The middle part of an account's name: whose it is. */
export const ownerIn = (name: string): string => `SUBSTRING_INDEX(SUBSTRING_INDEX(${name}, ':', 2), ':', -1)`;
