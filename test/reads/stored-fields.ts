import { getColumns } from 'drizzle-orm';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { type TableName, tables } from '../../schema/tables.ts';
import { dayOfOperations } from '../operations/ask-operation.ts';

const sumOf = (column: string, table: string, key: string) =>
  `(SELECT COALESCE(SUM(${column}), 0) FROM ${table} s WHERE s.org_id = t.org_id AND s.${key} = t.id)`;

const outstanding = sumOf('outstanding_cents', 'claim_reserve_lines', 'claim_id');
const paidOfClaim = sumOf('paid_cents', 'claim_reserve_lines', 'claim_id');
const recovered = sumOf('received_cents', 'claim_recoveries', 'claim_id');
/** What a field of a day shows without one: the day on which the tests of fields ask. */
const today = dayOfOperations.toISOString().slice(0, 10);
const openOfInvoice = (invoice: string) =>
  `IF(${invoice}.status IN ('draft', 'void'), 0, ${invoice}.total_cents - ${invoice}.paid_cents)`;
const overdueToday = (invoice: string) => `${openOfInvoice(invoice)} > 0 AND ${invoice}.due_date < '${today}'`;

const endOfToday = `(DATE '${today}' + INTERVAL 1 DAY)`;

/** The sum of those charges of a quote that match, unpacked from its document by the database. */
const charged = (condition: string) =>
  `(SELECT COALESCE(SUM(cents), 0) FROM JSON_TABLE(t.charges, '$[*]' COLUMNS (kind VARCHAR(32) PATH '$.kind', cents BIGINT PATH '$.amountCents')) c WHERE ${condition})`;

/** The fields that no column of their name holds as it is, or that one carries of other rows, by what those and a row `t` say. */
const computed: Readonly<Record<string, string>> = {
  'AccountingPeriod.outstandingLosses': 't.outstanding_loss_cents',
  'ApiKey.prefix': 't.key_prefix',
  'AuthorityAssignment.active': 't.active_user_id IS NOT NULL',
  'AuthorityProfile.lineOfBusinessCodes': 't.lines_of_business',
  'BankAccount.balance': `(SELECT COALESCE(SUM(l.debit_cents - l.credit_cents), 0) FROM gl_accounts a JOIN journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id JOIN journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id WHERE a.org_id = t.org_id AND a.name = CASE t.kind WHEN 'fiduciary' THEN CONCAT('trust:', t.id, ':premium') WHEN 'operating' THEN CONCAT('operating:', t.org_id, ':bank') ELSE CONCAT('claims:', t.carrier_id, ':bank') END AND e.posting_date <= '${today}')`,
  'Claim.incurred': `${outstanding} + ${paidOfClaim} - ${recovered}`,
  'Claim.outstanding': outstanding,
  'Claim.paid': paidOfClaim,
  'Claim.recovered': recovered,
  'ClaimValuation.recoveredThisMonth': 't.recovered_cents - t.recovered_before_cents',
  'DelegatedAuthorityCapacity.available': 't.limit_cents - t.committed_cents',
  // The graph reads the daily balances: the lines are what those are made of.
  'GlAccount.balance': `(SELECT COALESCE(SUM(l.debit_cents - l.credit_cents), 0) FROM journal_lines l JOIN journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id WHERE l.org_id = t.org_id AND l.account_id = t.id AND e.posting_date <= '${today}')`,
  'Installment.isOverdue': `t.status NOT IN ('paid', 'waived') AND EXISTS (SELECT 1 FROM invoices i WHERE i.org_id = t.org_id AND i.id = t.invoice_id AND ${overdueToday('i')})`,
  'Invoice.isOverdue': overdueToday('t'),
  'Invoice.open': openOfInvoice('t'),
  'Payment.unallocated': `IF(t.status <> 'received' OR t.reverses_payment_id IS NOT NULL, 0, t.amount_cents - t.refunded_cents - ${sumOf('amount_cents', 'payment_allocations', 'payment_id')})`,
  'PhiAccessEntry.readAt': 't.created_at',
  'Policy.isInForce': `'${today}' >= t.effective_date AND '${today}' < LEAST(t.expiration_date, COALESCE(t.cancellation_date, t.expiration_date), COALESCE(t.pending_cancellation_date, t.expiration_date)) AND NOT COALESCE('${today}' >= t.lapse_from_date AND '${today}' < t.lapse_to_date, FALSE)`,
  'Policy.retentionStatus': `CASE WHEN EXISTS (SELECT 1 FROM policies r WHERE r.org_id = t.org_id AND r.renewal_of_id = t.id AND (r.cancellation_date IS NULL OR r.cancellation_date > r.effective_date)) THEN 'renewed' WHEN t.cancellation_date IS NOT NULL THEN 'cancelled' WHEN t.renewal_intent = 'non_renew' THEN 'not_offered' WHEN t.expiration_date <= '${today}' THEN 'lost' WHEN t.renewal_intent = 'offer' THEN 'offered' ELSE 'undecided' END`,
  'Producer.taxIdOnFile': 't.tax_id_sealed IS NOT NULL',
  'ClaimApproval.reason': 't.reason_code',
  'ClaimApproval.subject': 't.subject_type',
  'Quote.fee': charged("kind NOT IN ('premium', 'surplus_lines_tax', 'stamping_fee')"),
  'Quote.isExpired': `t.status IN ('referred', 'issued', 'accepted', 'expired') AND t.expires_at < ${endOfToday}`,
  'Quote.openToBind': `t.status IN ('issued', 'accepted') AND t.offered_at < ${endOfToday} AND t.expires_at >= ${endOfToday}`,
  'Quote.tax': charged("kind IN ('surplus_lines_tax', 'stamping_fee')"),
  'Quote.total': charged('TRUE'),
  'Quote.validUntil': 'DATE(t.expires_at - INTERVAL 1 SECOND)',
  'ProgramApproval.reason': 't.reason_code',
  'ProgramApproval.subject': 't.subject_type',
  'QuoteApproval.reason': 't.reason_code',
  'BillingApproval.reason': 't.reason_code',
  'BillingApproval.subject': 't.subject_type',
  'QuoteApproval.subject': 't.subject_type',
  'QuoteSubjectivity.isOpen': 't.satisfied_at IS NULL AND t.waived_at IS NULL',
  'Submission.quotedPremium': 'NULLIF(t.quoted_premium_cents, 0)',
  'Submission.isPastDate': `t.status IN ('draft', 'submitted', 'incomplete', 'in_review', 'referred', 'quoted') AND t.requested_effective_date < DATE '${today}' - INTERVAL 30 DAY`,
};

/** What is sealed, and can be opened by the Worker alone: tests of its own say what it shows. */
const sealed: readonly string[] = ['Insured.feinLastFour'];

/** A field that shows what is stored, and the SQL that says so of a row `t`. */
export interface StoredField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly sql: string;
  /** The field as a query asks for it. */
  readonly selection: string;
}

/** Every field of a type that is a value. One of which nothing is known here is a fault of the test. */
export const storedFields = (type: GraphQLObjectType, table: TableName): StoredField[] => {
  const columns = getColumns(tables[table]);
  return Object.values(type.getFields()).flatMap((field) => {
    if (sealed.includes(`${type.name}.${field.name}`)) return [];
    const isMoney = getNamedType(field.type).name === 'Money';
    if (!isMoney && !isLeafType(getNamedType(field.type))) return [];
    const column = Object.entries(columns).find(
      ([name]) => name === (isMoney ? `${field.name}Cents` : field.name),
    )?.[1];
    const sql = computed[`${type.name}.${field.name}`] ?? (column && `t.\`${column.name}\``);
    if (sql === undefined) throw new Error(`Say in stored-fields.ts what ${type.name}.${field.name} shows.`);
    return [{ field, sql, selection: isMoney ? `${field.name} { amount currencyCode }` : field.name }];
  });
};
