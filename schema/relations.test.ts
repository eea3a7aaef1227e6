import type { AnyRelations } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { relations } from './relations.ts';

const listed = 'The lists of the query type hold it: a request reads one organization.';
const audited =
  'Who did what is asked of auditEntries(filter: { actorId }): nobody pages through the work of one person.';

/** The edges that lead one way only, each with the reason. */
const withoutInverse: Record<string, string> = {
  'submissions.organization': listed,
  'quotes.organization': listed,
  'policies.organization': listed,
  'claims.organization': listed,
  'billingSchedules.organization': listed,
  'invoices.organization': listed,
  'invoices.program': 'Receivables are added up by program; the invoices of one policy lead from the policy.',
  'payments.organization': listed,
  'journalEntries.organization': listed,
  'submissionsApprovals.requester': audited,
  'submissionsTasks.assignee': audited,
  'submissionsTasks.doneBy': audited,
  'submissionsApprovals.decidedBy': audited,
  'informationRequests.requestedBy': audited,
  'informationRequests.answeredBy': audited,
  'quoteSubjectivities.satisfiedBy': audited,
  'quoteSubjectivities.waivedBy': audited,
  'submissionExposures.classCode': 'A submission is found by its own class.',
  'submissionExposures.state': 'A submission is found by its own state.',
  'policyTransactions.actor': audited,
  'policies.programVersion': 'The policies of a program are listed by the program, whichever terms they took.',
  'policies.agreement':
    'The policies of a program are listed by the program, whichever agreement they were bound under.',
  'claimsApprovals.requester': audited,
  'claimsApprovals.decidedBy': audited,
  'claimPayments.producer': 'A claim leads to its payments, and the list of all is filtered by producer.',
  'claimPayments.carrier': 'A claim leads to its payments, and the list of all is filtered by carrier.',
  'claimPayments.insured': 'A claim leads to its payments, and the list of all is filtered by insured.',
  'claimValuations.carrier': 'A claim leads to its valuations, and a bordereau to those of a program and month.',
  'claimValuations.program': 'A claim leads to its valuations, and a bordereau to those of a program and month.',
  'claims.policySegment': 'The claims of a policy lead from the policy: nobody asks for those of one segment.',
  'claimNotes.author': audited,
  'claimReserveMovements.actor': audited,
  'coverageDeterminations.determinedBy': audited,
  'billingApprovals.requester': audited,
  'billingApprovals.decidedBy': audited,
  'globalApprovals.requester': audited,
  'globalApprovals.decidedBy': audited,
  'programVersions.draftedBy': audited,
  'rateTables.draftedBy': audited,
  'apiKeys.createdBy': audited,
  'apiKeys.carrier': 'An organization gives out keys, and lists them: nobody manages those of a carrier apart.',
  'producerAppointments.carrier': "A carrier's appointments are those of its programs.",
  'insureds.state': 'An insured is reached through what was written for it: its submissions and policies have states.',
  'insureds.duplicateOf':
    'A duplicate leads to the insured that it is. Who looks at that one is not looking for those.',
  'insureds.tasks': 'A task about an insured names it as what it concerns, too.',
  'submissionsTasks.insured': 'An insured leads to the tasks about itself; its submissions lead to theirs.',
  'insuredBooks.producer': 'What is in a book is found by its insureds.',
  'insuredBooks.carrier': 'What is in a book is found by its insureds.',
  'disbursements.organization': listed,
  'delinquencies.organization': listed,
  'delinquencies.producer': 'A policy leads to its unpaid premium.',
  'delinquencies.carrier': 'A policy leads to its unpaid premium.',
  'delinquencies.insured': 'A policy leads to its unpaid premium.',
  'bankAccounts.carrier': 'An organization has few bank accounts, and lists them.',
  'accountingPeriods.closedBy': audited,
  'billingSchedules.producer': 'A policy has one schedule, and leads to it.',
  'billingSchedules.carrier': 'A policy has one schedule, and leads to it.',
  'billingSchedules.insured': 'A policy has one schedule, and leads to it.',
};

const edges = Object.entries(relations as unknown as AnyRelations).flatMap(([table, { relations: own }]) =>
  Object.entries(own).map(([name, { sourceColumns, targetTableName, targetColumns }]) => ({
    name: `${table}.${name}`,
    // Edges within a keyspace match the tenant first; the last pair tells the rows apart.
    from: `${table}.${sourceColumns.at(-1)?.name}`,
    to: `${targetTableName}.${targetColumns.at(-1)?.name}`,
  })),
);

test('every edge can be followed back, except those of which the list says why not', () => {
  const oneWay = edges.filter(({ from, to }) => !edges.some((other) => other.from === to && other.to === from));
  expect(oneWay.map(({ name }) => name).toSorted()).toEqual(Object.keys(withoutInverse).toSorted());
});
