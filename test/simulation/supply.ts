import { monotonicFactory } from 'ulid';
import type { Database } from './database.ts';

/** Identifiers of rows that a simulation itself plants. */
const ulid = monotonicFactory();

const columnsOf = async (database: Database, table: string): Promise<string[]> => {
  const rows = await database.rows(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'oi_submissions' AND table_name = ?`,
    [table],
  );
  return rows.map(({ name }) => name);
};

const copy = async (database: Database, table: string, id: string, values: Readonly<Record<string, unknown>>) => {
  const columns = await columnsOf(database, table);
  const selected = columns.map((column) => (column in values ? '?' : `\`${column}\``));
  await database.rows(
    `INSERT INTO oi_submissions.${table} (${columns.map((column) => `\`${column}\``).join(', ')})
      SELECT ${selected.join(', ')} FROM oi_submissions.${table} WHERE id = ?`,
    [...columns.flatMap((column) => (column in values ? [values[column]] : [])), id],
  );
};

/** Adds offers that can be bound, as copies of one that can: each of a submission of its own. */
export const supplyOffers = async (database: Database, orgId: string, count: number): Promise<void> => {
  const [base] = await database.rows(
    `SELECT q.id, q.submission_id FROM oi_submissions.quotes q WHERE q.org_id = ? AND q.status = 'issued' AND NOT EXISTS
      (SELECT 1 FROM oi_submissions.submissions_approvals a WHERE a.subject_id = q.id) AND q.expires_at > '2026-11-03' ORDER BY q.id LIMIT 1`,
    [orgId],
  );
  if (!base) throw new Error('The demonstration has no offer to copy.');
  const coverages = await database.rows('SELECT id FROM oi_submissions.quote_coverages WHERE quote_id = ?', [base.id]);
  for (let index = 0; index < count; index += 1) {
    const [submissionId, quoteId] = [`sub_${ulid()}`, `quo_${ulid()}`];
    const own = { org_id: orgId, version: 1 };
    await copy(database, 'submissions', base.submission_id, {
      ...own,
      id: submissionId,
      number: `S${ulid()}`,
      status: 'quoted',
    });
    const offer = {
      status: 'issued',
      expires_at: '2027-06-01',
      effective_date: '2026-12-15',
      expiration_date: '2027-12-15',
    };
    await copy(database, 'quotes', base.id, {
      ...own,
      ...offer,
      id: quoteId,
      number: `Q${ulid()}`,
      submission_id: submissionId,
    });
    for (const { id } of coverages) {
      await copy(database, 'quote_coverages', id, { org_id: orgId, id: `qcv_${ulid()}`, quote_id: quoteId });
    }
  }
};
