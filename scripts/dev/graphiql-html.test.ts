import { expect, test } from 'vitest';
import { type GraphiqlPageOptions, graphiqlAssetsPath, graphiqlPage } from './graphiql-html.ts';

const example: GraphiqlPageOptions = { endpoint: '/graphql', token: 'abc', query: '{ viewer { id } }', variables: {} };

function optionsIn(page: string): Record<string, string> {
  const [, json] = /<script type="application\/json" id="graphiql-options">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json ?? 'null');
}

test('the page carries query, variables, token and further headers', () => {
  const page = graphiqlPage({ ...example, variables: { first: 3 }, headers: { 'X-Fresh-Until': 'x' } });
  const { endpoint, query, variables, headers } = optionsIn(page);
  expect({ endpoint, query }).toEqual({ endpoint: '/graphql', query: '{ viewer { id } }' });
  expect(JSON.parse(variables ?? '')).toEqual({ first: 3 });
  expect(JSON.parse(headers ?? '')).toEqual({ Authorization: 'Bearer abc', 'X-Fresh-Until': 'x' });
});

test('nothing that is put into the page can break out of its script element, and all of it arrives', () => {
  const hostile = `</script><script>alert(1)</script><!-- & ' " \\ \u2028 \u2029`;
  const page = graphiqlPage({ ...example, endpoint: hostile, query: hostile, token: hostile, variables: { hostile } });

  const harmless = graphiqlPage(example);
  for (const dangerous of [/<script/g, /<\/script/g, /<!--/g, /[\u2028\u2029]/g]) {
    expect(page.match(dangerous)?.length).toBe(harmless.match(dangerous)?.length);
  }
  const { endpoint, query, variables, headers } = optionsIn(page);
  expect([endpoint, query]).toEqual([hostile, hostile]);
  expect(JSON.parse(variables ?? '')).toEqual({ hostile });
  expect(JSON.parse(headers ?? '')).toEqual({ Authorization: `Bearer ${hostile}` });
});

test('the page names no other origin and loads only its own assets', () => {
  const page = graphiqlPage(example);
  expect(page).not.toMatch(/\/\/[a-z0-9.-]+\.[a-z]+/i);
  const sources = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source]) => source);
  expect(sources.every((source) => source === 'data:,' || source?.startsWith(`${graphiqlAssetsPath}/`))).toBe(true);
});
