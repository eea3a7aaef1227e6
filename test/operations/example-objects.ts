import * as z from 'zod';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { executeAs } from '../support/asking/execute.ts';

const found = z.object({
  claim: z.object({
    id: z.string(),
    policy: z.object({
      id: z.string(),
      number: z.string(),
      submission: z.object({ id: z.string() }),
      quote: z.object({ id: z.string() }),
      program: z.object({ id: z.string() }),
      invoices: z.object({ nodes: z.tuple([z.object({ id: z.string(), number: z.string() })]) }),
    }),
  }),
});

/** What hangs together with the example claim: numbers of what people look up, ids of what clients hold. */
export interface ExampleObjects {
  readonly claimId: string;
  readonly policyId: string;
  readonly policyNumber: string;
  readonly submissionId: string;
  readonly quoteId: string;
  readonly programId: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
}

/** Looks them up, so that a change of the demonstration data changes no test. */
export const findExampleObjects = async (): Promise<ExampleObjects> => {
  const { data } = await executeAs(
    'ORG_ADMIN',
    `query($number: String!) { claim(number: $number) { id policy { id number submission { id } quote { id } program { id }
      invoices(first: 1, direction: ASCENDING) { nodes { id number } } } } }`,
    { number: exampleClaimNumber },
  );
  const { id: claimId, policy } = found.parse(data).claim;
  const [invoice] = policy.invoices.nodes;
  return {
    claimId,
    policyId: policy.id,
    policyNumber: policy.number,
    submissionId: policy.submission.id,
    quoteId: policy.quote.id,
    programId: policy.program.id,
    invoiceId: invoice.id,
    invoiceNumber: invoice.number,
  };
};
