import { expect, test } from 'vitest';
import { withLinksOfSite } from './links.ts';

const targets = {
  pageOf: (file: string) => ({ 'docs/api.md': 'api', 'docs/decisions/README.md': 'decisions/index' })[file],
  exists: (file: string) => ['docs/api.md', 'docs/decisions/README.md', 'schema/schema.graphql'].includes(file),
};

const shown = (text: string) => withLinksOfSite('docs/start.md', text, targets);

test('a link to a file that is a page leads to the page, and to the place on it', () => {
  expect(shown('[pages](api.md#pages), [why](decisions/README.md)').text).toBe(
    '[pages](/api#pages), [why](/decisions/index)',
  );
});

test('a link to a file that is no page names the file', () => {
  expect(shown('[the schema](../schema/schema.graphql)').text).toBe('the schema (`schema/schema.graphql`)');
  expect(shown('[`schema/schema.graphql`](../schema/schema.graphql)').text).toBe('`schema/schema.graphql`');
});

test('a link to no file is told', () => {
  const { dead } = shown('[old](apis.md), [new](api.md)');
  expect(dead).toEqual([{ file: 'docs/start.md', target: 'apis.md' }]);
});

test('what leaves the clone, what stays on the page, pictures, and texts in fences are left as they are', () => {
  const text = '[a](https://vitess.io) [b](#here) ![plot](performance.svg)\n```md\n[c](nowhere.md)\n```\n';
  expect(shown(text)).toEqual({ text, dead: [] });
});
