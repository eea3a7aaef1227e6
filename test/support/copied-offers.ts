import type { Connection, FieldPacket, RowDataPacket } from 'mysql2/promise';
import { organizationId } from '../../scripts/seed/people.ts';
import { identifiersAt } from '../../src/data/identifiers.ts';
import { connectAsAdmin } from './database.ts';
import { clock } from './mutating.ts';
import { copyMark, type Offer } from './offers.ts';

type Values = Readonly<Record<string, string | number>>;

/** Rows of the organization as text, whatever the kinds of their columns are: so they can be added again. */
const rowsAsText = async (
  admin: Connection,
  table: string,
  column: string,
  value: string,
): Promise<RowDataPacket[]> => {
  const [rows]: [RowDataPacket[], FieldPacket[]] = await admin.query({
    sql: `SELECT * FROM ${table} WHERE org_id = ? AND ${column} = ?`,
    values: [organizationId, value],
    typeCast: (field) => field.string('utf8'),
  });
  return rows;
};

const add = async (admin: Connection, table: string, row: RowDataPacket, changed: Values): Promise<void> => {
  await admin.query(`INSERT INTO ${table} SET ?`, [{ ...row, ...changed }]);
};

/** How many copies were made so far: each has a number of its own. */
let copied = 0;

/** An offer that is a copy of another one, on a submission of its own. */
export interface CopiedOffer extends Offer {
  readonly premiumCents: bigint;
}

/**
 * Adds copies of an offer, each on a copy of its submission: so many insureds who ask for the same cover, at premiums that
 * differ by a few cents each. The demonstration has not enough of them for one agreement.
 */
export const copyOffer = async ({ id, version }: Offer, count: number): Promise<CopiedOffer[]> => {
  const newId = identifiersAt(clock.now, Math.random);
  const admin = await connectAsAdmin('oi_submissions');
  try {
    const [quote] = await rowsAsText(admin, 'quotes', 'id', id);
    if (!quote) throw new Error(`There is no quote ${id}.`);
    const [submission] = await rowsAsText(admin, 'submissions', 'id', String(quote.submission_id));
    if (!submission) throw new Error(`The quote ${id} has no submission.`);
    const parts = ['quote_coverages', 'quote_subjectivities'];
    const rows = await Promise.all(parts.map((table) => rowsAsText(admin, table, 'quote_id', id)));
    const copies: CopiedOffer[] = [];
    for (let ordinal = 1; ordinal <= count; ordinal += 1) {
      const copy = {
        id: newId('quo'),
        version,
        premiumCents: BigInt(quote.annual_premium_cents) + BigInt(7 * ordinal),
      };
      copied += 1;
      const mark = copyMark(copied);
      const number = (row: RowDataPacket) => `${row.number}${mark}`;
      const submissionId = newId('sub');
      await add(admin, 'submissions', submission, { id: submissionId, number: number(submission) });
      const premium = { annual_premium_cents: String(copy.premiumCents) };
      await add(admin, 'quotes', quote, {
        id: copy.id,
        number: number(quote),
        submission_id: submissionId,
        ...premium,
      });
      for (const [index, table] of parts.entries()) {
        for (const row of rows[index] ?? []) {
          await add(admin, table, row, { id: newId(String(row.id).slice(0, 3)), quote_id: copy.id });
        }
      }
      copies.push(copy);
    }
    return copies;
  } finally {
    await admin.end();
  }
};
