import type { ConcreteRequest } from 'relay-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentIdOf } from '../../codegen/document-id.ts';
import { compileForRelay } from '../clients/relay/compile.ts';
import { relayClient } from '../clients/relay/relay-client.ts';
import { changingGraph } from '../clients/support/changing-graph.ts';
import { typedDocumentOf } from '../clients/support/typed-operation.ts';
import { bindInputFor, type Offer, offersToBind } from '../support/offers.ts';
import { waitingSubmission } from '../support/waiting-submission.ts';

const files = ['refetch-node', 'claim-submission', 'bind-quote', 'create-api-key'];

const { clientOf, forgetfulClientOf } = changingGraph(relayClient);

let compiled: Awaited<ReturnType<typeof compileForRelay>>;
let offer: Offer | undefined;

beforeAll(async () => {
  compiled = await compileForRelay(
    'changing',
    files.map((file) => ({ file })),
  );
  [offer] = await offersToBind();
});

const requestOf = (name: string): ConcreteRequest => {
  const request = compiled.requests.get(name);
  if (!request) throw new Error(`Relay's compiler made no ${name}.`);
  return request;
};

type Client = Awaited<ReturnType<typeof clientOf>>['client'];

const load = (client: Client, id: string) => client.fetch(requestOf('RefetchNodeQuery'), { id });

const shown = (client: Client, id: string) => client.read(requestOf('RefetchNodeQuery'), { id });

const claim = (client: Client, submissionId: string, expectedVersion: number) =>
  client.change(requestOf('ClaimSubmissionMutation'), {
    input: { submissionId, expectedVersion },
    key: crypto.randomUUID(),
  });

describe('Relay', () => {
  test('gets, for each text that its compiler writes of a mutation, the id of a persisted document', () => {
    expect(compiled.uncovered).toEqual([]);
    expect(compiled.requests.size).toBe(files.length);
  });

  test('shows what a mutation has changed wherever it is shown, without asking again', async () => {
    const { id, version } = await waitingSubmission();
    const { client, sent } = await clientOf('UNDERWRITER');
    await load(client, id);
    expect(shown(client, id)).toMatchObject({ node: { submissionStatus: 'SUBMITTED', version } });
    expect(await claim(client, id, version)).toMatchObject({ claimSubmission: { submission: { id }, pending: [] } });
    expect(shown(client, id)).toMatchObject({ node: { submissionStatus: 'IN_REVIEW', version: version + 1 } });
    expect(sent).toEqual(['refetch-node', 'claim-submission'].map((file) => documentIdOf(typedDocumentOf(file))));
  });

  test('shows a bound quote', async () => {
    const { id = '', version = 0 } = offer ?? {};
    const { client } = await clientOf('UNDERWRITER');
    await load(client, id);
    expect(shown(client, id)).toMatchObject({ node: { quoteStatus: 'ISSUED' } });
    const bound = await client.change(requestOf('BindQuoteMutation'), {
      input: bindInputFor({ id, version }),
      key: id,
    });
    expect(bound).toMatchObject({ bindQuote: { policy: { status: 'BOUND' } } });
    expect(shown(client, id)).toMatchObject({ node: { quoteStatus: 'BOUND' } });
  });

  test('is told the text of a key that it has made', async () => {
    const { client } = await clientOf('ORG_ADMIN');
    const input = { name: 'Partner of Relay', role: 'UNDERWRITER' as const, scopes: ['policies', 'ownDocuments'] };
    const variables = { input, key: crypto.randomUUID() };
    const made = await client.change(requestOf('CreateApiKeyMutation'), variables);
    const apiKey = { name: input.name, scopes: input.scopes };
    expect(made).toMatchObject({ createApiKey: { apiKey, secret: expect.stringMatching(/^oi_/), pending: [] } });
  });

  test('sends back what tells of its change: what it asks next is as it is now, and old for one that does not', async () => {
    const { id, version } = await waitingSubmission();
    const { client } = await clientOf('UNDERWRITER');
    const { client: forgetful } = await forgetfulClientOf('UNDERWRITER');
    for (const reader of [client, forgetful]) await load(reader, id);
    await claim(client, id, version);
    for (const reader of [client, forgetful]) await load(reader, id);
    expect(shown(client, id)).toMatchObject({ node: { submissionStatus: 'IN_REVIEW' } });
    expect(shown(forgetful, id)).toMatchObject({ node: { submissionStatus: 'SUBMITTED' } });
  });

  test('hands a refusal over as data, with what it tells beside its code', async () => {
    const { id, version } = await waitingSubmission();
    const { client } = await clientOf('UNDERWRITER');
    expect(await claim(client, id, version - 1)).toMatchObject({
      claimSubmission: { code: 'STALE_VERSION', currentVersion: version },
    });
  });
});
