import { CombinedGraphQLErrors } from '@apollo/client';
import { describe, expect, test } from 'vitest';
import { documentIdOf } from '../../codegen/document-id.ts';
import { AgencyBookDocument, ClaimFileDocument, RefetchNodeDocument } from '../../codegen/typed-documents.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { operations } from '../operations/operations.ts';
import { withoutRights } from '../support/database.ts';
import { apolloClient } from './apollo/apollo-client.ts';
import { changePremium } from './support/changed-premium.ts';
import { ownAnswerOf } from './support/own-answer.ts';
import { productionWorker } from './support/production-worker.ts';
import { typedDocumentOf } from './support/typed-operation.ts';
import { withoutTypenames } from './support/without-typenames.ts';

const { clientOf } = productionWorker(apolloClient);

describe('Apollo Client', () => {
  test.each(Object.keys(operations))(
    'answers %s from its cache as the graph does, and sends its id alone',
    async (name) => {
      const { role, variables, data } = await ownAnswerOf(name);
      const { client, sent } = await clientOf(role);
      const query = typedDocumentOf(name);
      await client.query({ query, variables });
      const cached = await client.query({ query, variables, fetchPolicy: 'cache-only' });
      expect(withoutTypenames(cached.data)).toEqual(data);
      expect(sent).toEqual([documentIdOf(query)]);
    },
  );

  test('pages through a connection: each object once, in the order of one long page', async () => {
    const { client, sent } = await clientOf('AGENCY_ADMIN');
    const asked = { query: AgencyBookDocument, variables: { first: 3 } };
    await client.query(asked);
    const book = client.watchQuery(asked);
    const shown = () => client.readQuery(asked)?.policies;
    while (shown()?.pageInfo?.hasNextPage) {
      await book.fetchMore({ variables: { after: shown()?.pageInfo?.endCursor } });
    }
    expect(sent.length).toBeGreaterThanOrEqual(3);
    const { client: other } = await clientOf('AGENCY_ADMIN');
    const { data } = await other.query({ query: AgencyBookDocument, variables: { first: 100 } });
    const numbers = shown()?.edges?.map(({ node }) => node?.number);
    expect(numbers).toHaveLength(data?.policies?.totalCount?.count ?? 0);
    expect(numbers).toEqual(data?.policies?.edges?.map(({ node }) => node?.number));
  });

  test('holds an object once: what `node` brings anew is shown wherever the object is, without asking again', async () => {
    const { client, sent } = await clientOf('AGENCY_ADMIN');
    const book = { query: AgencyBookDocument, variables: { first: 3 } };
    const policyOfBook = () => client.readQuery(book)?.policies?.edges?.[1]?.node;
    await client.query(book);
    const id = policyOfBook()?.id ?? '';
    const before = policyOfBook()?.annualPremium?.amount;
    const change = await changePremium(id, 123_456);
    try {
      await client.query({ query: RefetchNodeDocument, variables: { id }, fetchPolicy: 'network-only' });
      expect(before).not.toBe('1234.56');
      expect(policyOfBook()?.annualPremium?.amount).toBe('1234.56');
      expect(sent).toHaveLength(2);
    } finally {
      await change.restore();
    }
  });

  test('hands over what could be read beside the error, which names the keyspace', async () => {
    const { client } = await clientOf('ORG_ADMIN');
    const outage = await withoutRights('billing');
    try {
      const variables = { number: exampleClaimNumber };
      const { data, error } = await client.query({ query: ClaimFileDocument, variables, errorPolicy: 'all' });
      expect(data?.claim?.policy?.producer?.name).toBeTruthy();
      expect(data?.claim?.policy?.invoices?.nodes ?? null).toBeNull();
      const errors = CombinedGraphQLErrors.is(error) ? error.errors : [];
      expect(errors.map(({ extensions }) => extensions)).toContainEqual({
        code: 'KEYSPACE_UNAVAILABLE',
        keyspace: 'billing',
      });
    } finally {
      await outage.restore();
    }
  });
});
