import type { IdentifiedTable } from '../../../schema/identifiers.ts';
import { tableOfIdentifier } from '../../../schema/identifiers.ts';
import { demonstrationUsers } from '../people.ts';
import type { Check } from './stored-rows.ts';

/** By the name of a column, the table whose rows it names. */
const targets: Readonly<Record<string, IdentifiedTable>> = {
  accountId: 'glAccounts',
  allocationId: 'paymentAllocations',
  bankAccountId: 'bankAccounts',
  closedById: 'users',
  creditInvoiceId: 'invoices',
  disbursementId: 'disbursements',
  doneById: 'users',
  duplicateOfId: 'insureds',
  reversesAllocationId: 'paymentAllocations',
  reversesPaymentId: 'payments',
  transactionId: 'policyTransactions',
  activeUserId: 'users',
  actorId: 'users',
  adjusterId: 'users',
  agreementId: 'daAgreements',
  answeredById: 'users',
  approvalId: 'claimsApprovals',
  authorId: 'users',
  capacityId: 'daCapacity',
  carrierId: 'carriers',
  claimId: 'claims',
  assigneeId: 'users',
  claimedById: 'users',
  classCodeId: 'classCodes',
  createdById: 'users',
  decidedById: 'users',
  determinedById: 'users',
  draftedById: 'users',
  entryId: 'journalEntries',
  insuredId: 'insureds',
  invoiceId: 'invoices',
  noticeId: 'policiesNotices',
  openedByTransactionId: 'policyTransactions',
  partyId: 'claimParties',
  paymentId: 'payments',
  policyId: 'policies',
  policySegmentId: 'policySegments',
  policyTransactionId: 'policyTransactions',
  parentId: 'producers',
  producerId: 'producers',
  profileId: 'authorityProfiles',
  programId: 'programs',
  programVersionId: 'programVersions',
  quoteId: 'quotes',
  rateTableId: 'rateTables',
  receivableMonthId: 'receivableMonths',
  renewalOfId: 'policies',
  requestedById: 'users',
  requesterId: 'users',
  reserveLineId: 'claimReserveLines',
  revisionOfId: 'quotes',
  satisfiedById: 'users',
  scheduleId: 'billingSchedules',
  segmentId: 'policySegments',
  submissionId: 'submissions',
  supersededByTransactionId: 'policyTransactions',
  userId: 'users',
  waivedById: 'users',
};

/** Columns that name rows of more than one table: the identifier's prefix tells which. */
const anyTable = new Set([
  ...['entityId', 'fileId', 'ownerId', 'payeeId', 'payerId', 'reversalOfId', 'subjectId', 'throughId'],
]);

/** Columns that look like references but do not name rows: a request, a sealing key, the caller of a request. */
const notReferences = new Set(['id', 'orgId', 'requestId', 'sealKeyId', 'callerId', 'eventId']);

/** The platform's users act in every organization and have no row. */
const rowless = new Set([demonstrationUsers.SYSTEM.userId, demonstrationUsers.SUPERADMIN.userId]);

/** Every reference names an existing row of the same organization or of the platform, in any keyspace. */
export const checkReferences: Check = (rows) => {
  const tenantOf = new Map<string, unknown>();
  const all: [string, readonly Record<string, unknown>[]][] = Object.entries(rows);
  for (const [, list] of all) {
    for (const row of list) if (typeof row.id === 'string') tenantOf.set(row.id, row.orgId ?? null);
  }
  const problemOf = (name: string, row: Record<string, unknown>, column: string, value: unknown): string | null => {
    if (!column.endsWith('Id') || notReferences.has(column) || value === null) return null;
    const where = `${name}.${column} of ${row.id ?? 'a row'}`;
    const target = targets[column];
    if (!target && !anyTable.has(column)) return `${where}: nobody has said what it refers to.`;
    if (typeof value !== 'string' || rowless.has(value)) return null;
    if (target && tableOfIdentifier(value) !== target) return `${where} is ${value}, which is none of ${target}.`;
    if (!tenantOf.has(value)) return `${where} is ${value}, which does not exist.`;
    const tenant = tenantOf.get(value);
    return tenant === null || tenant === row.orgId ? null : `${where} is ${value}, which is another organization's.`;
  };
  return all.flatMap(([name, list]) =>
    list.flatMap((row) => Object.entries(row).flatMap(([column, value]) => problemOf(name, row, column, value) ?? [])),
  );
};
