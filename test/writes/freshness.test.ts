import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstrationUsers, type Role, secondOrganization } from '../../scripts/seed/people.ts';
import type { Answer } from '../support/asking/answer.ts';
import { type Asking, asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { clock } from '../support/mutating.ts';
import { bindInputFor, type Offer, offersToBind } from '../support/offers.ts';
import { testSettings } from '../support/settings.ts';
import { waitingSubmission } from '../support/waiting-submission.ts';
import { startWorkerBehindCache } from '../support/worker-behind-cache.ts';

const header = 'X-Fresh-Until';

/** For so long a token is good: what the cache may keep, and what a statement may take. */
const tokenMs = 75_000 + testSettings.STATEMENT_TIMEOUT_MS;

let worker: Awaited<ReturnType<typeof startWorkerBehindCache>>;
/** The graph in this process, behind the same cache, at the moment of the clock. */
let timed: Asking;
let offers: Offer[];

beforeAll(async () => {
  worker = await startWorkerBehindCache();
  timed = asking(inProcess({ sources: worker.sources, request: () => ({ now: clock.now }) }));
  offers = await offersToBind();
});

afterAll(() => worker.stop());

beforeEach(() => worker.clear());

const nextOffer = (): Offer => {
  const offer = offers.shift();
  if (!offer) throw new Error('The demonstration has no further offer to bind.');
  return offer;
};

const tokenOf = ({ headers }: Answer): string => headers.get(header) ?? 'none';

const keyspacesOf = (token: string): string[] => token.split('.')[1]?.split('+') ?? [];

const withToken = (token: string | null = null) => ({ headers: { [header]: token } });

const claim = (input: object, key: string = crypto.randomUUID(), token?: string) => ({
  role: 'UNDERWRITER' as const,
  query: `mutation ($input: ClaimSubmissionInput!, $key: String!) {
    claimSubmission(input: $input, idempotencyKey: $key) {
      ... on ClaimSubmissionDone { submission { id status } }
      ... on Refusal { code }
    } }`,
  variables: { input, key },
  ...withToken(token),
});

const bind = (offer: Offer, key: string, role: Role = 'UNDERWRITER') => ({
  role,
  query: `mutation ($input: BindQuoteInput!, $key: String!) {
    bindQuote(input: $input, idempotencyKey: $key) {
      ... on BindQuoteDone { pending { effect } quote { status } submission { status }
        policy { status producer { name } insured { name } program { name } } }
      ... on Refusal { code }
    } }`,
  variables: { input: bindInputFor(offer), key },
});

/** How a submission is, as a request with this token reads it. */
const statusOf = async (id: string, token?: string, graph: Asking = worker, role: Role = 'UNDERWRITER') => {
  const query = `{ node(id: "${id}") { ... on Submission { status } } }`;
  return (await graph.askWell({ role, query, ...withToken(token) })).data.node.status;
};

/** All that a bind changes, as a screen shows it: nothing of it is money or permission. */
const screen = ({ id }: Offer, token?: string) =>
  timed.askWell({
    role: 'UNDERWRITER',
    query: `{ node(id: "${id}") { ... on Quote { status submission { status policies(first: 1) { nodes { number status } } } } } }`,
    ...withToken(token),
  });

describe('a client that has changed something', () => {
  test('reads it at once with the token of the answer, and without it only when the cache forgets', async () => {
    const { id, version } = await waitingSubmission();
    expect(await statusOf(id)).toBe('SUBMITTED');
    const answer = await worker.askWell(claim({ submissionId: id, expectedVersion: version }));
    expect(answer.data.claimSubmission.submission).toEqual({ id, status: 'IN_REVIEW' });
    expect(await statusOf(id)).toBe('SUBMITTED');
    expect(worker.counts().stale).toBe(1);
    expect(await statusOf(id, tokenOf(answer))).toBe('IN_REVIEW');
    worker.cache.advance(74);
    expect(await statusOf(id)).toBe('SUBMITTED');
    expect(await statusOf(id, tokenOf(answer))).toBe('IN_REVIEW');
    expect(worker.counts().stale).toBe(2);
    worker.cache.advance(1);
    expect(await statusOf(id)).toBe('IN_REVIEW');
  });

  test('reads all that followed from it in other keyspaces as well', async () => {
    const offer = nextOffer();
    const before = (await screen(offer)).data.node;
    expect(before).toMatchObject({ submission: { status: 'QUOTED', policies: { nodes: [] } } });
    const answer = await timed.askWell(bind(offer, crypto.randomUUID()));
    const token = tokenOf(answer);
    expect(keyspacesOf(token)).toEqual(['billing', 'global', 'policies', 'submissions']);
    expect((await screen(offer)).data.node).toEqual(before);
    const [policy] = (await screen(offer, token)).data.node.submission.policies.nodes;
    expect(policy).toMatchObject({ status: 'BOUND', number: expect.any(String) });
    expect((await screen(offer, token)).data.node).toMatchObject({
      status: 'BOUND',
      submission: { status: 'BOUND' },
    });
  });

  test('sends one token alone: that of a change holds for the earlier changes, too', async () => {
    const offer = nextOffer();
    await screen(offer);
    const bound = tokenOf(await timed.askWell(bind(offer, crypto.randomUUID())));
    const { id, version } = await waitingSubmission();
    const claimed = await timed.askWell(claim({ submissionId: id, expectedVersion: version }, undefined, bound));
    expect(keyspacesOf(tokenOf(claimed))).toEqual(keyspacesOf(bound));
    const { submission } = (await screen(offer, tokenOf(claimed))).data.node;
    expect(submission.policies.nodes).toHaveLength(1);
  });

  test('gets a token with a refusal, so that it does not decide on the same old version again', async () => {
    const { id, version } = await waitingSubmission();
    await statusOf(id);
    await worker.askWell(claim({ submissionId: id, expectedVersion: version }));
    const refused = await worker.askWell(claim({ submissionId: id, expectedVersion: version }));
    expect(refused.data.claimSubmission).toEqual({ code: 'ALREADY_CLAIMED' });
    expect(await statusOf(id)).toBe('SUBMITTED');
    expect(await statusOf(id, tokenOf(refused))).toBe('IN_REVIEW');
  });

  test('gets a token with a replay, for what the first answer has lost on the way', async () => {
    const offer = nextOffer();
    const key = crypto.randomUUID();
    await screen(offer);
    await timed.askWell(bind(offer, key));
    const again = await timed.askWell(bind(offer, key));
    expect(keyspacesOf(tokenOf(again))).toEqual(['billing', 'global', 'policies', 'submissions']);
    expect((await screen(offer, tokenOf(again))).data.node.status).toBe('BOUND');
  });
});

describe('the payload of a mutation', () => {
  test('is read from the database alone, also in a replay, whatever the cache holds', async () => {
    const offer = nextOffer();
    const key = crypto.randomUUID();
    const before = (await screen(offer)).data.node;
    for (const time of ['first', 'again']) {
      const counts = worker.counts();
      const { data } = await timed.askWell(bind(offer, key));
      expect(data.bindQuote, time).toMatchObject({
        pending: [],
        quote: { status: 'BOUND' },
        submission: { status: 'BOUND' },
        policy: { status: 'BOUND', producer: { name: expect.any(String) } },
      });
      const { hits, misses, stale } = worker.counts();
      expect({ hits, misses, stale }, time).toEqual({ hits: counts.hits, misses: counts.misses, stale: 0 });
    }
    // The cache did hold something old all the time.
    expect((await screen(offer)).data.node).toEqual(before);
    expect(worker.counts().stale).toBeGreaterThan(0);
  });
});

describe('a token is ignored', () => {
  /** A submission whose cached status is old, and the token of its change. */
  const change = async () => {
    const { id, version } = await waitingSubmission();
    for (const role of ['UNDERWRITER', 'ORG_ADMIN'] as const) await statusOf(id, undefined, timed, role);
    const token = tokenOf(await timed.askWell(claim({ submissionId: id, expectedVersion: version })));
    expect(await statusOf(id, token, timed)).toBe('IN_REVIEW');
    return { id, token };
  };

  test('when its time is over, and not before', async () => {
    const begin = clock.now;
    const { id, token } = await change();
    try {
      clock.now = new Date(begin.getTime() + tokenMs);
      expect(await statusOf(id, token, timed)).toBe('IN_REVIEW');
      // What the change itself took was added, and the second was rounded up.
      clock.now = new Date(begin.getTime() + tokenMs + 30_000);
      expect(await statusOf(id, token, timed)).toBe('SUBMITTED');
    } finally {
      clock.now = begin;
    }
  });

  test('in the hands of another user of the same organization', async () => {
    const { id, token } = await change();
    expect(await statusOf(id, token, timed, 'ORG_ADMIN')).toBe('SUBMITTED');
  });

  test('in the hands of another organization, whose reads stay cached', async () => {
    const { token } = await change();
    const asked = {
      role: 'UNDERWRITER' as const,
      user: { ...secondOrganization.users.ORG_ADMIN, userId: demonstrationUsers.UNDERWRITER.userId },
      query: '{ submissions(first: 1) { totalCount { count } } }',
      ...withToken(token),
    };
    await timed.ask(asked);
    const { uncacheable } = worker.countsOf('submissions');
    await timed.ask(asked);
    expect(worker.countsOf('submissions').uncacheable).toBe(uncacheable);
  });

  test.each([
    ['with a later end', (token: string) => token.replace(/^\d+/, '4102444800')],
    ['with a part of its signature', (token: string) => token.slice(0, -4)],
    ['that is none', () => 'x'],
  ])('%s', async (_, forge) => {
    const { id, token } = await change();
    expect(await statusOf(id, forge(token), timed)).toBe('SUBMITTED');
  });
});

describe('no token comes', () => {
  const none = 'none';

  test('with a query, not even with one that records who reads it', async () => {
    const read = await worker.askWell({ role: 'UNDERWRITER', query: '{ viewer { role } }' });
    const headers = { 'X-Organization-Id': demonstrationUsers.UNDERWRITER.organizationId ?? '' };
    const recorded = await worker.askWell({ role: 'SUPERADMIN', query: '{ viewer { role } }', headers });
    expect([tokenOf(read), tokenOf(recorded)]).toEqual([none, none]);
  });

  test('with a mutation for which the role is not entitled', async () => {
    const refused = await worker.ask({ ...claim({ submissionId: 'sub_x', expectedVersion: 1 }), role: 'PRODUCER' });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(tokenOf(refused)).toBe(none);
  });
});
