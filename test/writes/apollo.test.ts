import { beforeAll, describe, expect, test } from 'vitest';
import { documentIdOf } from '../../codegen/document-id.ts';
import {
  BindQuoteDocument,
  ClaimSubmissionDocument,
  CreateApiKeyDocument,
  RefetchNodeDocument,
} from '../../codegen/typed-documents.ts';
import { apolloClient } from '../clients/apollo/apollo-client.ts';
import { changingGraph } from '../clients/support/changing-graph.ts';
import { bindInputFor, type Offer, offersToBind } from '../support/offers.ts';
import { waitingSubmission } from '../support/waiting-submission.ts';

const { clientOf, forgetfulClientOf } = changingGraph(apolloClient);

let offer: Offer | undefined;

beforeAll(async () => {
  [offer] = await offersToBind();
});

type Client = Awaited<ReturnType<typeof clientOf>>['client'];

const shown = (client: Client, id: string) => client.readQuery({ query: RefetchNodeDocument, variables: { id } })?.node;

const load = (client: Client, id: string, fetchPolicy: 'cache-first' | 'network-only' = 'cache-first') =>
  client.query({ query: RefetchNodeDocument, variables: { id }, fetchPolicy });

const claim = async (client: Client, submissionId: string, expectedVersion: number) => {
  const variables = { input: { submissionId, expectedVersion }, key: crypto.randomUUID() };
  return (await client.mutate({ mutation: ClaimSubmissionDocument, variables })).data?.claimSubmission;
};

describe('Apollo Client', () => {
  test('shows what a mutation has changed wherever it is shown, without asking again', async () => {
    const { id, version } = await waitingSubmission();
    const { client, sent } = await clientOf('UNDERWRITER');
    await load(client, id);
    expect(shown(client, id)).toMatchObject({ submissionStatus: 'SUBMITTED', version });
    expect(await claim(client, id, version)).toMatchObject({ __typename: 'ClaimSubmissionDone', pending: [] });
    expect(shown(client, id)).toMatchObject({ submissionStatus: 'IN_REVIEW', version: version + 1 });
    expect(sent).toEqual([RefetchNodeDocument, ClaimSubmissionDocument].map(documentIdOf));
  });

  test('shows a bound quote, and has its policy, which it has never asked for', async () => {
    const { id = '', version = 0 } = offer ?? {};
    const { client } = await clientOf('UNDERWRITER');
    await load(client, id);
    expect(shown(client, id)).toMatchObject({ quoteStatus: 'ISSUED' });
    const variables = {
      input: { ...bindInputFor({ id, version }), plan: 'PIF', billingMethod: 'DIRECT' },
      key: id,
    } as const;
    const { data } = await client.mutate({ mutation: BindQuoteDocument, variables });
    if (data?.bindQuote.__typename !== 'BindQuoteDone') throw new Error('The quote is not bound.');
    expect(shown(client, id)).toMatchObject({ quoteStatus: 'BOUND' });
    expect(client.cache.extract()).toMatchObject({ [`Policy:${data.bindQuote.policy?.id}`]: { status: 'BOUND' } });
  });

  test('is told the text of a key that it has made, which is no part of what it shows again', async () => {
    const { client } = await clientOf('ORG_ADMIN');
    const input = { name: 'Partner of Apollo', role: 'UNDERWRITER' as const, scopes: ['policies', 'ownDocuments'] };
    const variables = { input, key: crypto.randomUUID() };
    const made = (await client.mutate({ mutation: CreateApiKeyDocument, variables })).data?.createApiKey;
    if (made?.__typename !== 'CreateApiKeyDone') throw new Error('The key is not made.');
    expect(made).toMatchObject({ apiKey: { name: input.name, scopes: input.scopes }, pending: [] });
    expect(made.secret).toContain(made.apiKey?.prefix);
    expect(JSON.stringify(client.cache.extract())).not.toContain(made.secret);
  });

  test('sends back what tells of its change: what it asks next is as it is now, and old for one that does not', async () => {
    const { id, version } = await waitingSubmission();
    const { client } = await clientOf('UNDERWRITER');
    const { client: forgetful } = await forgetfulClientOf('UNDERWRITER');
    for (const reader of [client, forgetful]) await load(reader, id);
    await claim(client, id, version);
    for (const reader of [client, forgetful]) await load(reader, id, 'network-only');
    expect(shown(client, id)).toMatchObject({ submissionStatus: 'IN_REVIEW' });
    expect(shown(forgetful, id)).toMatchObject({ submissionStatus: 'SUBMITTED' });
  });

  test('hands a refusal over as data, with what it tells beside its code', async () => {
    const { id, version } = await waitingSubmission();
    const { client } = await clientOf('UNDERWRITER');
    const refused = await claim(client, id, version - 1);
    expect(refused).toMatchObject({ __typename: 'StaleVersion', code: 'STALE_VERSION', currentVersion: version });
  });
});
