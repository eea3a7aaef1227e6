import { createConnection, type RowDataPacket } from 'mysql2/promise';
import * as z from 'zod';
import persisted from '../codegen/persisted-documents.json' with { type: 'json' };
import { exampleClaimStatement } from '../scripts/seed/examples.ts';
import type { OperationName } from './operation-names.ts';

/** What is asked of a server: the same text and variables of every one. */
export interface Operation {
  readonly name: OperationName;
  readonly says: string;
  readonly text: string;
  /** Where a client of ours sends it, the id under which the document is persisted. */
  readonly documentId?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const policyById = `query PolicyById($id: ID!) { node(id: $id) { __typename id ... on Policy {
  number status effectiveDate expirationDate annualPremium { amount currencyCode } version } } }`;

const policiesPage = `query PoliciesPage($first: Int!) { policies(first: $first) {
  nodes { id number status effectiveDate expirationDate annualPremium { amount } insured { id name } producer { id name } }
  pageInfo { hasNextPage endCursor } } }`;

const invoicesCounted = `query InvoicesCounted($first: Int!, $status: [InvoiceStatus!]) {
  invoices(first: $first, filter: { status: $status }) {
    totalCount { count precision }
    nodes { id number status dueDate total { amount } paid { amount } open { amount } }
    pageInfo { hasNextPage endCursor } } }`;

const connectionsNested = `query ConnectionsNested($first: Int!, $each: Int!) { policies(first: $first) { nodes {
  id number
  claims(first: $each) { nodes { id number status dateOfLoss } }
  invoices(first: $each) { nodes { id number dueDate total { amount } } } } } }`;

const fiveByHundred = `query FiveByHundred($first: Int!) {
  submissions(first: $first) { nodes { id number insured { id name } producer { id name } } }
  policies(first: $first) { nodes { id number annualPremium { amount } producer { id name } } }
  claims(first: $first) { nodes { id number policy { id number } adjuster { id name } } }
  invoices(first: $first) { nodes { id number total { amount } policy { id number } } }
  users(first: $first) { nodes { id name } } }`;

const persistedDocument = (operation: string): { readonly text: string; readonly documentId: string } => {
  const found = Object.entries(persisted).find(([, text]) => text.startsWith(`query ${operation}(`));
  if (!found) throw new Error(`No document is persisted for ${operation}: run make codegen.`);
  return { documentId: found[0], text: found[1] };
};

/** The id of the one document that clients send by its id. */
export const claimFileDocumentId = (): string => persistedDocument('ClaimFile').documentId;

const policyOfClaim = z.object({ policyId: z.string() });

const examples = async (connectionString: (database: string) => string) => {
  const connection = await createConnection(connectionString('oi_claims'));
  try {
    const [[claim]] = await connection.query<RowDataPacket[]>(exampleClaimStatement.sql, exampleClaimStatement.values);
    const number = z.string().parse(claim?.number);
    const [[policy]] = await connection.query<RowDataPacket[]>(
      'SELECT policy_id AS policyId FROM claims WHERE org_id = ? AND number = ?',
      [exampleClaimStatement.values[0], number],
    );
    return { number, ...policyOfClaim.parse(policy) };
  } finally {
    await connection.end();
  }
};

/** The operations with the variables that mean something in a database of the demonstration. */
export const operationsFor = async (connectionString: (database: string) => string): Promise<Operation[]> => {
  const { number, policyId } = await examples(connectionString);
  return [
    { name: 'policy-by-id', says: 'a policy by its id', text: policyById, variables: { id: policyId } },
    {
      name: 'policies-page',
      says: 'a page of 20 policies, with insured and agency',
      text: policiesPage,
      variables: { first: 20 },
    },
    {
      name: 'invoices-counted',
      says: 'a page of 20 paid invoices, and how many there are',
      text: invoicesCounted,
      variables: { first: 20, status: ['PAID'] },
    },
    {
      name: 'claim-file',
      says: 'ClaimFile: a claim over all five keyspaces',
      ...persistedDocument('ClaimFile'),
      variables: { number },
    },
    {
      name: 'connections-nested',
      says: '20 policies with 3 claims and 3 invoices each',
      text: connectionsNested,
      variables: { first: 20, each: 3 },
    },
    {
      name: 'five-by-hundred',
      says: 'five keyspaces, 100 rows of each, with their edges',
      text: fiveByHundred,
      variables: { first: 100 },
    },
  ];
};
