import { approvalOfActivation } from '../../src/keyspaces/global/rules/four-eyes.ts';
import type { Book, Stored } from './book.ts';
import type { OrganizationPlan } from './organizations.ts';
import { organizationId, secondAdministrator } from './people.ts';
import type { Product } from './products.ts';

/** Adds a second administrator, who puts in force what the first one drafts. */
export const addSecondAdministrator = (book: Book, { id, domain }: OrganizationPlan): Stored<'users'> => {
  const isFirst = id === organizationId;
  const [name, email] = isFirst ? ['Imogen Farrow', 'imogen.farrow'] : ['Leland Oakes', 'leland.oakes'];
  return book.add('users', {
    ...(isFirst && { id: secondAdministrator.userId }),
    name,
    email: `${email}@${domain}`,
    role: 'org_admin',
    status: 'active',
  });
};

/** Adds the approvals of a product's terms and rates: all but the drafts were put in force by somebody. */
export const approveActivations = (book: Book, { program, versions, rateTables }: Product, userId: string): void => {
  const { id: programId, carrierId } = program;
  const terms = versions.map((version) => ({
    ...version,
    subjectType: 'program_version' as const,
    rationale: `Version ${version.versionNumber} of the terms, from ${version.effectiveDate}.`,
  }));
  const rates = rateTables.map((table) => ({
    ...table,
    subjectType: 'rate_table' as const,
    rationale: `Version ${table.tableVersion} of the rates, from ${table.newFrom}.`,
  }));
  for (const { id: subjectId, status, subjectType, draftedById, rationale } of [...terms, ...rates]) {
    if (status === 'draft') continue;
    const proposed = { subjectType, subjectId, programId, carrierId, draftedById, rationale };
    const note = 'As filed with the states.';
    const approval = approvalOfActivation(proposed, { userId, note, at: book.now });
    if (!approval) throw new Error(`${subjectId} was put in force by its author.`);
    book.add('globalApprovals', approval);
  }
};
