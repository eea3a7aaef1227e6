import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtDirectory } from '../../scripts/site/build.ts';
import { type BuiltSite, readBuiltSite } from '../../scripts/site/gate/built-site.ts';
import { picturesIn } from '../../scripts/site/gate/pictures.ts';
import { openPage, type Page } from '../support/browser.ts';
import { desk, faultsOf, telephone, type View } from './faults-of-page.ts';
import { type Alter, serveSite } from './serve-site.ts';

const addressOf = (path: string): string => `/${path.replace(/(?:^|(?<=\/))index$/, '')}`;

let site: BuiltSite;
let page: Page;

beforeAll(async () => {
  site = await readBuiltSite(builtDirectory);
  page = await openPage('about:blank');
});
afterAll(() => page.close());

/** The pages with a picture, by their paths. */
const illustrated = (): string[] =>
  [...site.pages].flatMap(([path, html]) => (picturesIn(html).length > 0 || path === 'index' ? [path] : []));

/** What is wrong with pages, as `path: what`. */
const faultsOfAll = async (paths: readonly string[], view: View, alter?: Alter): Promise<string[]> => {
  const served = await serveSite(builtDirectory, alter);
  try {
    const found: string[] = [];
    for (const path of paths) {
      const faults = await faultsOf(page, `${served.url}${addressOf(path)}`, view);
      found.push(...faults.map((fault) => `${path}: ${fault}`));
    }
    return found;
  } finally {
    // What the last page has still asked for must not count against the next one.
    await page.goTo('about:blank');
    served.stop();
  }
};

describe('every picture is drawn, nothing overflows, complains, or asks another host', () => {
  test.each([desk, telephone])('$name', async (view) => {
    const paths = illustrated();
    expect(paths.length).toBeGreaterThan(15);
    expect(await faultsOfAll(paths, view)).toEqual([]);
  });
});

test('no other page is wider than a telephone, complains, or asks another host', async () => {
  const others = [...site.pages.keys()].filter((path) => !illustrated().includes(path));
  expect(await faultsOfAll(others, telephone)).toEqual([]);
});

describe('a fault is found', () => {
  const planted = 'database/claims';

  test('a picture whose program does not arrive is not drawn', async () => {
    // What the page itself names is loaded at once; Mermaid comes later, and only where a picture is.
    const html = site.pages.get(planted) ?? '';
    const isLate: Alter = (path, content) =>
      path.startsWith('/assets/chunks/') && !html.includes(path) && content.includes('erDiagram') ? null : content;
    expect(await faultsOfAll([planted], desk, isLate)).toContain(`${planted}: a picture is not drawn`);
  });

  test('a picture that Mermaid does not understand', async () => {
    const nonsense: Alter = (path, content) =>
      path.endsWith('.js') ? content.toString().replaceAll('erDiagram%0A', 'erDiagram%0A%7C%7C') : content;
    const found = await faultsOfAll([planted], desk, nonsense);
    expect(found).not.toEqual([]);
  });

  test('a page that is wider than the window', async () => {
    const wide: Alter = (path, content) => (path.endsWith('.css') ? `${content}.vp-doc h1{width:900px}` : content);
    expect(await faultsOfAll([planted], telephone, wide)).toEqual([
      expect.stringContaining('pixels wider than the window'),
    ]);
  });

  test('a page that complains, and one that asks another host', async () => {
    const noisy: Alter = (path, content) =>
      path.endsWith('.html')
        ? content
            .toString()
            .replace(
              '</head>',
              "<script>console.error('planted'); fetch('http://far.example/').catch(() => {});</script></head>",
            )
        : content;
    const found = await faultsOfAll([planted], desk, noisy);
    expect(found).toContain(`${planted}: complains: planted`);
    expect(found).toContain(`${planted}: asks http://far.example/`);
  });
});
