import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSchema, createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, openPage, type Page } from '../../../test/support/browser.ts';
import { prepareGraphiqlAssets } from './assets.ts';
import { graphiqlAssetsPath, graphiqlPage } from './page-html.ts';

const waitMs = 20_000;
const testMs = 60_000;
const contentTypes: Record<string, string> = { css: 'text/css', js: 'text/javascript', html: 'text/html' };
const authorizations: (string | undefined)[] = [];
let directory: string;
let server: Server;
let origin: string;

const yoga = createYoga({
  graphiql: false,
  schema: createSchema({
    typeDefs: `"""Begin here."""
      schema { query: Query }
      type Query { greeting(name: String!): String!  guests: [Guest!]! }
      type Guest { name: String! }`,
    resolvers: {
      Query: {
        greeting: (_: unknown, { name }: { name: string }) => `Hello ${name}`,
        guests: () => [{ name: 'the first' }, { name: 'the second' }],
      },
    },
  }),
  plugins: [
    {
      onExecutionResult: ({ result, setResult }) => {
        const cost = { estimated: 51, actual: 7, maximum: 50_000 };
        const keyspaces = { policies: { statements: 2, rows: 6, ms: 1.5, connections: 1 } };
        setResult({ ...result, extensions: { cost, keyspaces } });
      },
    },
  ],
});

const named = '($name: String!) { greeting(name: $name) }';

const page = graphiqlPage({
  endpoint: '/graphql',
  people: [
    { role: 'PRODUCER', name: 'Paula', headers: { Authorization: 'Bearer token-of-producer' } },
    { role: 'UNDERWRITER', name: 'Umberto', headers: { Authorization: 'Bearer token-of-underwriter' } },
  ],
  documents: [
    { title: 'Greeting', query: `query Greeting${named}`, variables: { name: '</script>' }, role: 'UNDERWRITER' },
    { title: 'Guests', query: '# as PRODUCER\nquery Guests { guests { name } }', variables: {}, role: 'PRODUCER' },
    {
      title: 'Next',
      query: '# as UNDERWRITER\nquery Next($guestName: String!) { greeting(name: $guestName) }',
      variables: { guestName: '…' },
      role: 'UNDERWRITER',
    },
  ].map((one) => ({ ...one, group: 'Screens', goesOn: one.title !== 'Greeting' })),
});

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'openinsure-assets-'));
  await prepareGraphiqlAssets({ directory });
  server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/graphql') {
      authorizations.push(request.headers.authorization);
      await yoga(request, response);
      return;
    }
    const isAsset = path.startsWith(`${graphiqlAssetsPath}/`);
    const body = isAsset ? await readFile(join(directory, path)) : page;
    const extension = /\.(\w+)$/.exec(path)?.[1] ?? 'html';
    response.writeHead(200, { 'content-type': contentTypes[extension] ?? 'text/plain' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true, force: true });
});

const text = (selector: string) => `document.querySelector('${selector}')?.innerText.replaceAll('\\u00a0', ' ')`;
const editor = text('.graphiql-query-editor .view-lines');
const result = text('.result-window .view-lines');
const strip = text('#tour-cost');
const asker = "document.querySelector('#tour-role').selectedOptions[0].text";
const state = "JSON.parse(sessionStorage.getItem('graphiql:tabState'))";

/** What a test does on the page. */
const onPage = (opened: Page) => ({
  goTo: async (title: string) => {
    await opened.evaluate(`(() => {
      const select = document.getElementById('tour-document');
      select.value = '${title}';
      select.dispatchEvent(new Event('change'));
    })()`);
    await opened.waitFor(`${editor}?.includes('query ${title}')`, waitMs);
  },
  askAs: (role: string) =>
    opened.evaluate(`(() => {
      const select = document.getElementById('tour-role');
      select.value = '${role}';
      select.dispatchEvent(new Event('change'));
    })()`),
  /** Asks what is open, when GraphiQL has found out which operation that is, and waits until the strip tells of it. */
  press: async (title: string, told: string) => {
    await opened.waitFor(`${state}.tabs[${state}.activeTabIndex].operationName === '${title}'`, waitMs);
    await opened.evaluate("document.querySelector('.graphiql-execute-button').click()");
    await opened.waitFor(`${strip}?.includes('${title} as ${told}')`, waitMs);
  },
});

const onTour = (title: string, work: (opened: Page, doing: ReturnType<typeof onPage>) => Promise<void>) =>
  test.skipIf(!findBrowser())(title, { timeout: testMs }, async () => {
    const opened = await openPage(`${origin}/graphiql`);
    try {
      await opened.waitFor(`${editor}?.includes('query Greeting')`, waitMs);
      await work(opened, onPage(opened));
    } finally {
      await opened.close();
    }
  });

onTour('GraphiQL runs its example at the first press, from own assets alone', async (opened, { press }) => {
  authorizations.length = 0;
  await press('Greeting', 'Umberto, UNDERWRITER');
  await opened.waitFor(`${result}?.includes('Hello </script>')`, waitMs);
  expect(await opened.evaluate('document.title')).toBe('OpenInsure Graph');
  expect(opened.problems).toEqual([]);
  expect(opened.requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(new Set(authorizations)).toEqual(new Set(['Bearer token-of-underwriter']));
});

onTour(
  'the strip under the answer tells its cost, and statements and connections per keyspace',
  async (opened, doing) => {
    await doing.press('Greeting', 'Umberto, UNDERWRITER');
    expect(await opened.evaluate(strip)).toContain('estimated 51 objects of 50,000, 7 rows read');
    expect(await opened.evaluate(strip)).toContain('policies: 2 statements, 6 rows, 1.5 ms, 1 connection');
  },
);

onTour('each document is a tab that is asked by whom it is for', async (opened, { goTo, press }) => {
  expect(await opened.evaluate("document.querySelectorAll('.graphiql-tab-button').length")).toBe(3);
  await goTo('Guests');
  expect(await opened.evaluate(asker)).toBe('Paula · PRODUCER');
  await press('Guests', 'Paula, PRODUCER');
  expect(authorizations.at(-1)).toBe('Bearer token-of-producer');
  await opened.evaluate("document.querySelectorAll('.graphiql-tab-button')[0].click()");
  await opened.waitFor(`${asker} === 'Umberto · UNDERWRITER'`, waitMs);
});

onTour(
  'a request that goes on from an answer is filled in with what that has told',
  async (opened, { goTo, press }) => {
    await goTo('Guests');
    await press('Guests', 'Paula, PRODUCER');
    await goTo('Next');
    await press('Next', 'Umberto, UNDERWRITER');
    await opened.waitFor(`${result}?.includes('Hello the first')`, waitMs);
  },
);

onTour(
  'whoever was chosen, the edits and the history outlive a reload, and no token is stored',
  async (opened, doing) => {
    await doing.askAs('PRODUCER');
    await doing.press('Greeting', 'Paula, PRODUCER');
    expect(authorizations.at(-1)).toBe('Bearer token-of-producer');
    // GraphiQL stores what it has a moment after each answer: until the reload has begun, that must not replace the edit.
    await opened.evaluate(`(() => {
      const state = ${state};
      state.tabs[0].query = 'query Edited { __typename }';
      sessionStorage.setItem('graphiql:tabState', JSON.stringify(state));
      const setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (key !== 'graphiql:tabState') setItem.call(this, key, value);
      };
      window.isOld = true;
      location.reload();
    })()`);
    await opened.waitFor(`!window.isOld && ${editor}?.includes('query Edited')`, waitMs);
    expect(await opened.evaluate(asker)).toBe('Paula · PRODUCER');
    expect(await opened.evaluate(`${state}.tabs.length`)).toBe(3);
    const history = "[...document.getElementById('tour-history').options].map(({ text }) => text)";
    expect(await opened.evaluate(history)).toEqual([
      'what was asked …',
      expect.stringMatching(/^\d\d:\d\d:\d\d Greeting · PRODUCER$/),
    ]);
    const stored = await opened.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(stored).not.toContain('token-of');

    // What is chosen from the history is opened as it was asked, by whoever asked it.
    await doing.askAs('UNDERWRITER');
    await opened.evaluate(`(() => {
    window.isOld = true;
    const select = document.getElementById('tour-history');
    select.value = '0';
    select.dispatchEvent(new Event('change'));
  })()`);
    await opened.waitFor(`!window.isOld && ${editor}?.includes('query Greeting')`, waitMs);
    expect(await opened.evaluate(asker)).toBe('Paula · PRODUCER');
    await doing.press('Greeting', 'Paula, PRODUCER');
  },
);

onTour('a header that a request brings counts more than whoever is chosen', async (opened) => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer of-my-own' } };
  const body = JSON.stringify({ query: '{ __typename }' });
  await opened.evaluate(`fetch('/graphql', ${JSON.stringify({ ...init, body })}).then((answer) => answer.text())`);
  expect(authorizations.at(-1)).toBe('Bearer of-my-own');
});

onTour('the docs begin with what the schema says of where to begin', async (opened) => {
  await opened.evaluate("document.querySelector('.graphiql-sidebar button').click()");
  await opened.waitFor(`${text('.graphiql-plugin')}?.includes('Begin here.')`, waitMs);
});
