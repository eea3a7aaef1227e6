import { monotonicFactory } from 'ulid';
import type { Random } from '../../scripts/seed/random.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/** Identifiers of rows that a simulation itself plants. */
const ulid = monotonicFactory();

type TextRow = Readonly<Record<string, string | null>>;

/** An offer of the demonstration, as it was before anything was played. */
interface Pattern {
  readonly quote: TextRow;
  readonly submission: TextRow;
  /** What belongs to the quote, by table: its coverages, and the steps that lead to its premium. */
  readonly parts: Readonly<Record<PartTable, readonly TextRow[]>>;
}

/** The tables of what belongs to a quote, with how the identifiers there begin. */
const partTables = { quote_coverages: 'qcv', rating_steps: 'rst' } as const;

type PartTable = keyof typeof partTables;

// Object.keys loses the literal names.
const tablesOfParts = Object.keys(partTables) as PartTable[];

/** How many different offers of an organization are copied. */
const patternsOfOrganization = 5;

/** What is bound begins before the demonstration's agreements end. */
const lastEffectiveDate = '2027-12-20';

/** How much room an agreement has for the next deeds, in cents: mostly enough, at times for two or three binds. */
const rooms = [1_000_000_00, 1_000_000_00, 1_000_000_00, 15_000_00];

/** Where each new thing to do comes from: copies of what the demonstration has, at the moment of the clock. */
export class Supply {
  readonly #database: Database;
  readonly #patterns: ReadonlyMap<string, readonly Pattern[]>;

  private constructor(database: Database, patterns: ReadonlyMap<string, readonly Pattern[]>) {
    this.#database = database;
    this.#patterns = patterns;
  }

  /** Remembers offers of organizations that can be bound, before anything changes them. */
  static async from(database: Database, orgIds: readonly string[]): Promise<Supply> {
    const patterns = new Map<string, Pattern[]>();
    for (const orgId of orgIds) {
      // Those that add up: on a cluster that files share, others have copied offers at other premiums.
      const quotes = await database.rowsAsText(
        `SELECT q.* FROM oi_submissions.quotes q WHERE q.org_id = ? AND q.status = 'issued' AND q.annual_premium_cents < 2000000
          AND NOT EXISTS (SELECT 1 FROM oi_submissions.submissions_approvals a WHERE a.org_id = q.org_id AND a.subject_id = q.id)
          AND q.annual_premium_cents = (SELECT SUM(c.premium_cents) FROM oi_submissions.quote_coverages c WHERE c.org_id = q.org_id AND c.quote_id = q.id)
          ORDER BY q.id LIMIT ${patternsOfOrganization}`,
        [orgId],
      );
      if (quotes.length === 0) throw new Error(`The demonstration has no offer of ${orgId} to copy.`);
      const ofOrganization = await Promise.all(
        quotes.map(async (quote) => {
          const [submission] = await database.rowsAsText(
            'SELECT * FROM oi_submissions.submissions WHERE org_id = ? AND id = ?',
            [orgId, quote.submission_id],
          );
          if (!submission) throw new Error(`The quote ${quote.id} has no submission.`);
          const partsIn = (table: PartTable) =>
            database.rowsAsText(`SELECT * FROM oi_submissions.${table} WHERE org_id = ? AND quote_id = ?`, [
              orgId,
              quote.id,
            ]);
          const parts = {
            quote_coverages: await partsIn('quote_coverages'),
            rating_steps: await partsIn('rating_steps'),
          };
          return { quote, submission, parts };
        }),
      );
      patterns.set(orgId, ofOrganization);
    }
    return new Supply(database, patterns);
  }

  /** Adds offers that can be bound, each of a submission of its own. */
  async addOffers(orgId: string, count: number, clock: Clock, random: Random): Promise<void> {
    const submissions: object[] = [];
    const quotes: object[] = [];
    const parts: Readonly<Record<PartTable, TextRow[]>> = { quote_coverages: [], rating_steps: [] };
    for (let index = 0; index < count; index += 1) {
      const pattern = random.pick(this.#patterns.get(orgId) ?? []);
      const [submissionId, quoteId] = [`sub_${ulid()}`, `quo_${ulid()}`];
      const asked = clock.inDays(random.between(0, 60));
      const effectiveDate = asked < lastEffectiveDate ? asked : lastEffectiveDate;
      const expirationDate = `${Number(effectiveDate.slice(0, 4)) + 1}${effectiveDate.slice(4)}`;
      const common = { version: '1', created_at: clock.now, updated_at: clock.now };
      submissions.push({
        ...pattern.submission,
        ...common,
        id: submissionId,
        number: `S${ulid()}`,
        requested_effective_date: effectiveDate,
        requested_expiration_date: expirationDate,
        status: 'quoted',
      });
      quotes.push({
        ...pattern.quote,
        ...common,
        id: quoteId,
        number: `Q${ulid()}`,
        submission_id: submissionId,
        status: 'issued',
        effective_date: effectiveDate,
        expiration_date: expirationDate,
        offered_at: clock.now,
        expires_at: clock.inDays(random.between(2, 60)),
      });
      for (const table of tablesOfParts) {
        const copies = pattern.parts[table].map((row) => ({
          ...row,
          id: `${partTables[table]}_${ulid()}`,
          quote_id: quoteId,
        }));
        parts[table].push(...copies);
      }
    }
    await this.#database.add('oi_submissions.submissions', submissions as TextRow[]);
    await this.#count(submissions as TextRow[]);
    await this.#database.add('oi_submissions.quotes', quotes as TextRow[]);
    for (const table of tablesOfParts) await this.#database.add(`oi_submissions.${table}`, parts[table]);
  }

  /** Adds what was handed in and quoted to the sums of production, as the product would have. */
  async #count(submissions: readonly TextRow[]): Promise<void> {
    for (const {
      org_id,
      submitted_on,
      program_id,
      carrier_id,
      producer_id,
      submitted_at,
      first_quoted_at,
    } of submissions) {
      const minutes = 'TIMESTAMPDIFF(MINUTE, ?, ?)';
      await this.#database.write(
        `INSERT INTO oi_submissions.production_totals (org_id, submitted_on, program_id, carrier_id, producer_id,
           submitted_count, quoted_count, bound_count, minutes_to_quote, bound_premium_cents)
         VALUES (?, ?, ?, ?, ?, 1, 1, 0, ${minutes}, 0)
         ON DUPLICATE KEY UPDATE submitted_count = submitted_count + 1, quoted_count = quoted_count + 1,
           minutes_to_quote = minutes_to_quote + ${minutes}`,
        [
          org_id,
          submitted_on,
          program_id,
          carrier_id,
          producer_id,
          submitted_at,
          first_quoted_at,
          submitted_at,
          first_quoted_at,
        ],
      );
    }
  }

  /** Gives the organization's agreements room for what is played next, and not much more at times. */
  async makeRoom(orgId: string, random: Random): Promise<void> {
    await this.#database.write(
      'UPDATE oi_global.da_capacity SET limit_cents = committed_cents + ? WHERE org_id = ? AND year >= 2026',
      [random.pick(rooms), orgId],
    );
  }
}
