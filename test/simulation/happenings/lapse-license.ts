import { ulid } from 'ulid';
import type { Random } from '../../../scripts/seed/random.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Happening } from '../history.ts';

/** Has licences end while quotes are open that need them, and gives them back when all has come to rest. */
export class Lapses {
  readonly #database: Database;
  readonly #lapsed: { readonly id: string; readonly expiresOn: string; readonly until: string }[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  /** Has a licence end that an open quote needs: today, or when the clock jumps next. Null where there is none. */
  async lapse(orgId: string, clock: Clock, random: Random): Promise<Happening | null> {
    const [license] = await this.#database.rows(
      `SELECT l.id, l.expiration_date, l.state_code, q.id AS quote_id FROM oi_submissions.quotes q
        JOIN oi_submissions.submissions s ON s.org_id = q.org_id AND s.id = q.submission_id
        JOIN oi_global.producer_licenses l ON l.org_id = q.org_id AND l.producer_id = q.producer_id AND l.state_code = s.state_code
        WHERE q.org_id = ? AND q.status = 'issued' AND l.status = 'active' AND l.effective_date < ? AND l.expiration_date > ? ORDER BY q.id DESC LIMIT 1`,
      // One that begins today would end before it holds, and its renewal begin with it.
      [orgId, clock.inDays(0), clock.inDays(1)],
    );
    if (!license) return null;
    const expiresOn = clock.inDays(random.pick([0, 1]));
    await this.#database.write(
      'UPDATE oi_global.producer_licenses SET expiration_date = ? WHERE org_id = ? AND id = ?',
      [expiresOn, orgId, license.id],
    );
    this.#lapsed.push({ id: license.id, expiresOn, until: license.expiration_date });
    const result = `${license.id} ends ${expiresOn}, ${license.quote_id} needs it`;
    return { kind: 'happening', name: 'a licence that ends', at: clock.now, hit: null, result };
  }

  /** Gives back what has lapsed, unless somebody has renewed or withdrawn it meanwhile. */
  async giveBack(): Promise<void> {
    for (const { id, expiresOn, until } of this.#lapsed.splice(0)) {
      const [license] = await this.#database.rowsAsText(
        `SELECT l.* FROM oi_global.producer_licenses l WHERE l.id = ? AND l.status <> 'revoked' AND NOT EXISTS
          (SELECT 1 FROM oi_global.producer_licenses r WHERE r.org_id = l.org_id AND r.producer_id = l.producer_id
            AND r.state_code = l.state_code AND r.id <> l.id AND r.expiration_date > ?)`,
        [id, expiresOn],
      );
      if (!license) continue;
      if (license.status === 'active') {
        await this.#database.write(
          'UPDATE oi_global.producer_licenses SET expiration_date = ? WHERE org_id = ? AND id = ?',
          [until, license.org_id, id],
        );
      } else {
        // What has expired stays so, as its audit entry says: the state renews it.
        const renewal = { ...license, id: `lic_${ulid()}`, status: 'active', version: '1' };
        await this.#database.add('oi_global.producer_licenses', [
          { ...renewal, effective_date: expiresOn, expiration_date: until },
        ]);
      }
    }
  }
}
