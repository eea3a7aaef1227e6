import { createHash } from 'node:crypto';
import { prefixOfApiKey } from '../../src/auth/api-key.ts';
import type { AgencyItem } from './agency-billing.ts';
import { addAuthorities, type Staff } from './authorities.ts';
import type { Book, Stored } from './book.ts';
import { addSecondAdministrator, approveActivations } from './four-eyes.ts';
import { addInsureds, addTaxNumbers } from './insureds.ts';
import { Ledger } from './ledger.ts';
import type { OrganizationPlan } from './organizations.ts';
import { demonstrationApiKeys, organizationId } from './people.ts';
import type { PolicyStory } from './policy-opening.ts';
import { addProducers } from './producers.ts';
import { addProgram, type Product } from './products.ts';
import type { ProgramPlan } from './programs.ts';
import { Trust } from './trust.ts';
import { addUsers } from './users.ts';

/** An organization after its set-up: the products, agencies and users that stories choose from, and its ledger. */
export interface Market {
  readonly book: Book;
  readonly plan: OrganizationPlan;
  readonly producers: readonly Stored<'producers'>[];
  readonly products: readonly (Product & { readonly insureds: readonly Stored<'insureds'>[] })[];
  readonly staff: Staff;
  readonly ledger: Ledger;
  /** The policies so far, in the order in which they were bound. */
  readonly stories: PolicyStory[];
  readonly trust: Trust;
  /** What agencies owe that bill their insureds themselves, paid or not, in the order in which it was charged. */
  readonly agencyItems: AgencyItem[];
}

/** Creates the organization with its users, agencies, products, agreements, authorities and API keys. */
export const setUp = (book: Book, plan: OrganizationPlan): Market => {
  const { calendar } = book;
  book.agenda.now = calendar.moment('2024-07-01');
  const { id, name, timeZone } = plan;
  book.act('createOrganization', undefined, () =>
    book.add('organizations', { id, name, type: 'mga', timeZone, status: 'active' }),
  );
  const producers = book.act('createProducer', undefined, () => addProducers(book, plan));
  const users = book.act('inviteUser', undefined, () => addUsers(book, plan, producers));
  const staff = book.act('assignAuthority', undefined, () => addAuthorities(book, plan, users));
  addApiKeys(book, plan, staff, producers);
  const adminId = staff.organizationAdmin.id;
  const products = plan.programs.map((program: ProgramPlan) =>
    book.act('createProgram', adminId, () => addProgram(book, plan, program, { producers, draftedById: adminId })),
  );
  const secondAdmin = book.act('inviteUser', adminId, () => addSecondAdministrator(book, plan));
  book.act('activateProgramVersion', secondAdmin.id, () => {
    for (const product of products) approveActivations(book, product, secondAdmin.id);
  });
  book.agenda.now = calendar.moment('2024-10-01');
  const ledger = new Ledger(book);
  return {
    book,
    plan,
    producers,
    staff,
    ledger,
    stories: [],
    agencyItems: [],
    trust: book.act('openBankAccount', staff.financeAnalyst.id, () => new Trust(book, ledger, plan.initials)),
    products: products.map((product) => {
      const insureds = book.act('createInsured', adminId, () => addInsureds(book, plan, product.program.code));
      book.act('updateInsured', adminId, () => addTaxNumbers(book, insureds));
      return { ...product, insureds };
    }),
  };
};

/** Adds API keys. Those of the first organization have a known text; no text hashes to the others. */
const addApiKeys = (
  book: Book,
  plan: OrganizationPlan,
  staff: Staff,
  producers: readonly Stored<'producers'>[],
): void => {
  const known = plan.id === organizationId ? demonstrationApiKeys : null;
  const createdById = staff.organizationAdmin.id;
  const keys = [
    ['Rating portal', producers[0], null, known?.ratingPortal],
    ['Certificate printing', producers[1], null, known?.certificatePrinting],
    ['Retired portal', producers[0], book.calendar.moment('2026-02-03'), known?.retiredPortal],
  ] as const;
  for (const [name, producer, revokedAt, key] of keys) {
    const unknown = Array.from({ length: 64 }, () => book.random.between(0, 15).toString(16)).join('');
    book.act('createApiKey', createdById, () =>
      book.add('apiKeys', {
        name,
        role: 'producer',
        producerId: producer?.id,
        keyHash: key ? createHash('sha256').update(key).digest('hex') : unknown,
        keyPrefix: key ? prefixOfApiKey(key) : `oi_test_${unknown.slice(0, 4).toUpperCase()}`,
        scopes:
          name === 'Certificate printing'
            ? ['reference', 'organization', 'insureds', 'policies', 'ownDocuments']
            : null,
        createdById,
        expiresAt: null,
        lastUsedAt: revokedAt ?? book.calendar.moment('2026-10-30', 15),
        revokedAt,
      }),
    );
  }
};
