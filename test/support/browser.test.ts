import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSchema, createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareGraphiqlAssets } from '../../scripts/dev/graphiql-assets.ts';
import { graphiqlAssetsPath, graphiqlPage } from '../../scripts/dev/graphiql-html.ts';
import { findBrowser, openPage, type Page } from './browser.ts';

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
    typeDefs: `type Query { greeting(name: String!): String!  guests: [Guest!]! }
      type Guest { name: String! }`,
    resolvers: {
      Query: {
        greeting: (_: unknown, { name }: { name: string }) => `Hello ${name}`,
        guests: () => [{ name: 'the first' }, { name: 'the second' }],
      },
    },
  }),
});

const example = graphiqlPage({
  endpoint: '/graphql',
  token: 'example-token',
  query: 'query Greeting($name: String!) { greeting(name: $name) }',
  variables: { name: '</script>' },
});

/** The same with a second tab. */
const withTabs = graphiqlPage({
  endpoint: '/graphql',
  token: 'example-token',
  query: 'query First { greeting(name: "first") }',
  variables: {},
  others: [
    { title: 'Second', query: 'query Second($name: String!) { greeting(name: $name) }', variables: { name: 'second' } },
  ],
});

/** Two requests by two roles: the second one goes on with what the first was told. */
const withRoles = graphiqlPage({
  endpoint: '/graphql',
  token: 'example-token',
  query: '{ __typename }',
  variables: {},
  others: [
    { title: 'Guests', role: 'PRODUCER', query: 'query Guests { guests { name } }', variables: {} },
    {
      title: 'Next',
      role: 'UNDERWRITER',
      query: 'query Next($guestName: String!) { greeting(name: $guestName) }',
      variables: { guestName: '…' },
    },
  ],
  tokens: { PRODUCER: 'token-of-producer', UNDERWRITER: 'token-of-underwriter' },
});

const pages: Record<string, string> = {
  '/graphiql': example,
  '/with-tabs': withTabs,
  '/with-roles': withRoles,
  '/worker.js': "fetch('/from-worker').finally(() => postMessage('done'));",
  '/far.html': `<script>
    new Worker('/worker.js').onmessage = () => { window.workerIsDone = true; };
    fetch('http://far.example/').catch(() => { window.farFailed = true; });
  </script>`,
};

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
    const body = isAsset ? await readFile(join(directory, path)) : (pages[path.replace(/\?.*/, '')] ?? '');
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

async function withPage(path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPage(`${origin}${path}`);
  try {
    await work(page);
  } finally {
    await page.close();
  }
}

const text = (selector: string) => `document.querySelector('${selector}')?.innerText.replaceAll('\\u00a0', ' ')`;

test.skipIf(!findBrowser())(
  'requests of the page and of its workers are seen, and none leaves the machine',
  {
    timeout: testMs,
  },
  () =>
    withPage('/far.html', async (page) => {
      await page.waitFor('window.farFailed && window.workerIsDone', waitMs);
      const paths = ['/far.html', '/worker.js', '/from-worker'].map((path) => `${origin}${path}`);
      expect(page.requests).toEqual(expect.arrayContaining([...paths, 'http://far.example/']));
      expect(page.problems.join()).toContain('ERR_NAME_NOT_RESOLVED');
    }),
);

test.skipIf(!findBrowser())(
  'GraphiQL runs its example with the token at the first press, from own assets alone',
  {
    timeout: testMs,
  },
  () =>
    withPage('/graphiql', async (page) => {
      await page.waitFor(`${text('.graphiql-query-editor .view-lines')}?.includes('greeting')`, waitMs);
      await page.evaluate("document.querySelector('.graphiql-execute-button').click()");
      await page.waitFor(`${text('.result-window .view-lines')}?.includes('Hello </script>')`, waitMs);

      expect(await page.evaluate('document.title')).toBe('OpenInsure Graph');
      expect(page.problems).toEqual([]);
      expect(page.requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
      // Introspection and the query.
      expect(authorizations.length).toBeGreaterThanOrEqual(2);
      expect(new Set(authorizations)).toEqual(new Set(['Bearer example-token']));
    }),
);

test.skipIf(!findBrowser())(
  'a reload keeps the one tab with its edits, and the token is stored nowhere',
  { timeout: testMs },
  () =>
    withPage('/graphiql', async (page) => {
      const tabs = "JSON.parse(sessionStorage.getItem('graphiql:tabState'))?.tabs";
      await page.waitFor(`${tabs}?.length === 1`, waitMs);
      await page.evaluate(`(() => {
      const state = JSON.parse(sessionStorage.getItem('graphiql:tabState'));
      state.tabs[0].query = '{ __typename }';
      sessionStorage.setItem('graphiql:tabState', JSON.stringify(state));
      window.isOld = true;
      location.reload();
    })()`);
      await page.waitFor(
        `!window.isOld && ${text('.graphiql-query-editor .view-lines')}?.includes('__typename')`,
        waitMs,
      );

      expect(await page.evaluate(`${tabs}.length`)).toBe(1);
      const stored = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
      expect(stored).not.toContain('example-token');
    }),
);

test.skipIf(!findBrowser())(
  'further tabs stand ready behind the first one, with their variables and the token, also after a reload',
  { timeout: testMs },
  () =>
    withPage('/with-tabs', async (page) => {
      const editor = text('.graphiql-query-editor .view-lines');
      await page.waitFor(`${editor}?.includes('First')`, waitMs);
      await page.evaluate('(window.isOld = true, location.reload())');
      await page.waitFor(`!window.isOld && ${editor}?.includes('First')`, waitMs);
      const tabs = "document.querySelectorAll('.graphiql-tab-button')";
      const activeOperation = "JSON.parse(sessionStorage.getItem('graphiql:tabState'))?.tabs?.[1]?.operationName";
      await page.waitFor(`${tabs}.length === 2`, waitMs);
      await page.evaluate(`${tabs}[1].click()`);
      await page.waitFor(`${editor}?.includes('Second')`, waitMs);
      // GraphiQL finds out a moment later which operation the tab has, as one who reads before pressing does not notice.
      await page.waitFor(`${activeOperation} === 'Second'`, waitMs);
      await page.evaluate("document.querySelector('.graphiql-execute-button').click()");
      await page.waitFor(`${text('.result-window .view-lines')}?.includes('Hello second')`, waitMs);
      expect(new Set(authorizations)).toEqual(new Set(['Bearer example-token']));
    }),
);

test.skipIf(!findBrowser())(
  'a tab of a role is sent with its token, and with what the answer before has told',
  { timeout: testMs },
  () =>
    withPage('/with-roles', async (page) => {
      const result = text('.result-window .view-lines');
      const press = async (tab: number, name: string, answer: string) => {
        const button = `document.querySelectorAll('.graphiql-tab-button')[${tab}]`;
        await page.waitFor(`!!${button}`, waitMs);
        await page.evaluate(`${button}.click()`);
        const operation = `JSON.parse(sessionStorage.getItem('graphiql:tabState'))?.tabs?.[${tab}]?.operationName`;
        await page.waitFor(`${operation} === '${name}'`, waitMs);
        await page.evaluate("document.querySelector('.graphiql-execute-button').click()");
        await page.waitFor(`${result}?.includes('${answer}')`, waitMs);
      };
      await press(1, 'Guests', 'the first');
      await press(2, 'Next', 'Hello the first');
      expect(authorizations.slice(-2)).toEqual(['Bearer token-of-producer', 'Bearer token-of-underwriter']);
      const stored = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
      expect(stored).not.toContain('token-of');
    }),
);
