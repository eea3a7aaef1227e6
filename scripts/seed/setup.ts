import { addAuthorities, type Staff } from './authorities.ts';
import type { Book, Stored } from './book.ts';
import { momentOf } from './calendar.ts';
import { Cash } from './cash.ts';
import { addInsureds } from './insureds.ts';
import { Ledger } from './ledger.ts';
import type { OrganizationPlan } from './organizations.ts';
import { addProducers } from './producers.ts';
import { addProgram, type Product } from './products.ts';
import type { ProgramPlan } from './programs.ts';
import { addUsers } from './users.ts';

/** An organization that is open for business: what a story picks from, and its ledger. */
export interface Market {
  readonly book: Book;
  readonly plan: OrganizationPlan;
  readonly producers: readonly Stored<'producers'>[];
  readonly products: readonly (Product & { readonly insureds: readonly Stored<'insureds'>[] })[];
  readonly staff: Staff;
  readonly ledger: Ledger;
  readonly cash: Cash;
}

const founded = momentOf('2024-07-01');
const opened = momentOf('2024-10-01');

/** Founds the organization: its people, agencies, products, agreements, authorities and API keys. */
export const setUp = (book: Book, plan: OrganizationPlan): Market => {
  book.agenda.now = founded;
  book.add('organizations', { id: plan.id, name: plan.name, type: 'mga', status: 'active' });
  const producers = addProducers(book, plan);
  const users = addUsers(book, plan, producers);
  const staff = addAuthorities(book, plan, users);
  addApiKeys(book, staff, producers);
  const products = plan.programs.map((program: ProgramPlan) => addProgram(book, plan, program, producers));
  book.agenda.now = opened;
  const ledger = new Ledger(book);
  return {
    book,
    plan,
    producers,
    staff,
    ledger,
    cash: new Cash(book, ledger, plan.initials),
    products: products.map((product) => ({ ...product, insureds: addInsureds(book, plan, product.program.code) })),
  };
};

/** Keys whose secrets nobody has: only hashes are stored, and these are of no known text. */
const addApiKeys = (book: Book, staff: Staff, producers: readonly Stored<'producers'>[]): void => {
  const keys = [
    ['Rating portal', producers[0], null],
    ['Certificate printing', producers[1], null],
    ['Retired portal', producers[0], momentOf('2026-02-03')],
  ] as const;
  for (const [name, producer, revokedAt] of keys) {
    const keyHash = Array.from({ length: 64 }, () => book.random.between(0, 15).toString(16)).join('');
    book.add('apiKeys', {
      name,
      role: 'producer',
      producerId: producer?.id,
      keyHash,
      keyPrefix: `oi_${keyHash.slice(0, 6)}`,
      createdById: staff.organizationAdmin.id,
      lastUsedAt: revokedAt ?? momentOf('2026-10-30', 15),
      revokedAt,
    });
  }
};
