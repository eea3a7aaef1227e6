import { expect, test } from 'vitest';
import { type GraphiqlPageOptions, graphiqlAssetsPath, graphiqlPage } from './page-html.ts';

const person = { role: 'UNDERWRITER', name: 'Ada', headers: { Authorization: 'Bearer abc' } };
const document = {
  title: 'Who',
  role: 'UNDERWRITER',
  group: 'Screens',
  query: 'query Who { viewer { id } }',
  variables: { first: 3 },
  goesOn: false,
};
const example: GraphiqlPageOptions = { endpoint: '/graphql', people: [person], documents: [document] };

const optionsIn = (page: string) => {
  const [, json] = /<script type="application\/json" id="tour-options">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json ?? 'null');
};

test('the page carries the documents with who asks for them, and the people with their tokens', () => {
  const { endpoint, people, documents } = optionsIn(graphiqlPage(example));
  expect({ endpoint, people }).toEqual({ endpoint: '/graphql', people: [person] });
  expect(documents).toEqual([{ ...document, variables: JSON.stringify({ first: 3 }, null, 2) }]);
});

test('nothing that is put into the page can break out of its script element, and all of it arrives', () => {
  const hostile = `</script><script>alert(1)</script><!-- & ' " \\ \u2028 \u2029`;
  const page = graphiqlPage({
    endpoint: hostile,
    people: [{ role: hostile, name: hostile, headers: { hostile } }],
    documents: [{ ...document, title: hostile, query: hostile, variables: { hostile } }],
  });

  const harmless = graphiqlPage(example);
  for (const dangerous of [/<script/g, /<\/script/g, /<!--/g, /[\u2028\u2029]/g]) {
    expect(page.match(dangerous)?.length).toBe(harmless.match(dangerous)?.length);
  }
  const { endpoint, people, documents } = optionsIn(page);
  expect([endpoint, people[0].name, documents[0].query]).toEqual([hostile, hostile, hostile]);
  expect(JSON.parse(documents[0].variables)).toEqual({ hostile });
});

test('the page names no other origin and loads only its own assets', () => {
  const page = graphiqlPage(example);
  expect(page).not.toMatch(/\/\/[a-z0-9.-]+\.[a-z]+/i);
  const sources = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source]) => source);
  expect(sources.every((source) => source === 'data:,' || source?.startsWith(`${graphiqlAssetsPath}/`))).toBe(true);
});
