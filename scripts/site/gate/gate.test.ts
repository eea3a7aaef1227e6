import { describe, expect, test } from 'vitest';
import { readFromClone } from '../../contracts/generated-files.ts';
import { declaredTables } from '../../docs/declared-tables.ts';
import { databasePages } from '../database/pages.ts';
import type { Page } from '../page.ts';
import type { BuiltSite } from './built-site.ts';
import { deadLinks, loadedFromElsewhere } from './dead-links.ts';
import { outdatedLifecycles, outdatedPictures } from './pictures.ts';
import { tooLarge } from './size.ts';
import { missingSubjects, undocumentedTables } from './subjects.ts';

const siteOf = (pages: Readonly<Record<string, string>>, files: Readonly<Record<string, number>> = {}): BuiltSite => ({
  pages: new Map(Object.entries(pages)),
  files: new Map(Object.entries(files)),
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page as it is built, as far as its pictures go. */
const builtOf = ({ content }: Page): string =>
  content.replaceAll(
    /```mermaid\n([\s\S]*?)\n```/g,
    (_, source: string) => `<figure class="picture"><pre>${escaped(source)}</pre></figure>`,
  );

describe('dead links', () => {
  const pages = {
    index: '<a href="/database/">tables</a> <img src="/logo.svg">',
    'database/index': '<h2 id="conventions">Conventions</h2> <a href="/">home</a> <a href="#conventions">up</a>',
  };
  const files = { 'logo.svg': 900 };

  test('are none where each leads to a page, a place on it, or a file', () => {
    expect(deadLinks(siteOf(pages, files))).toEqual([]);
  });

  test.each([
    ['a page', '<a href="/database/claim">claims</a>', '/database/claim'],
    ['a place on another page', '<a href="/database/#convention">key</a>', '/database/#convention'],
    ['a place on the same page', '<a href="#top">up</a>', '#top'],
    ['a file', '<img src="/hero.svg">', '/hero.svg'],
  ])('are found when %s is not there', (_, planted, link) => {
    expect(deadLinks(siteOf({ ...pages, start: planted }, files))).toEqual([`start → ${link}`]);
  });
});

test('what would be loaded from elsewhere is found, and what only leads there is not', () => {
  const site = siteOf({
    start: '<a href="https://vitess.io">Vitess</a> <script src="https://cdn.example/mermaid.js"></script>',
  });
  expect(loadedFromElsewhere(site)).toEqual(['start → https://cdn.example/mermaid.js']);
});

describe('subjects', () => {
  const subjects = [
    { name: 'table payments', path: 'database/billing/payments' },
    { name: 'type Payment', path: 'reference/billing/objects', anchor: 'Payment' },
  ];
  const pages = { 'database/billing/payments': '', 'reference/billing/objects': '<h2 id="Payment">Payment</h2>' };

  test('that have a page, or a place on one, are not missing', () => {
    expect(missingSubjects(siteOf(pages), subjects)).toEqual([]);
  });

  test('without a page are told, and so are those without their place on it', () => {
    expect(missingSubjects(siteOf({ 'reference/billing/objects': '<h2 id="Payee">Payee</h2>' }), subjects)).toEqual([
      'table payments, on database/billing/payments',
      'type Payment, on reference/billing/objects',
    ]);
  });
});

describe('undocumented tables', () => {
  test('are none: the code says of each what it holds', async () => {
    expect(await undocumentedTables()).toEqual([]);
  });

  test('are told: one without a comment, and one that its file does not declare', async () => {
    const planted: typeof declaredTables = async (keyspace) =>
      (await declaredTables(keyspace))
        .filter(({ name }) => name !== 'claimNotes')
        .map((declared) => (declared.name === 'payments' ? { ...declared, meaning: '' } : declared));
    expect(await undocumentedTables(planted)).toEqual(['claimNotes', 'payments']);
  });
});

describe('pictures of keyspaces', () => {
  const built = async (change: (html: string) => string = (html) => html) =>
    siteOf(Object.fromEntries((await databasePages()).map((page) => [page.path, change(builtOf(page))])));

  test('are those of the code', async () => {
    expect(outdatedPictures(await built())).toEqual([]);
  });

  test('are outdated when a table or a reference is missing, and when one is there that is gone', async () => {
    const withoutTable = await built((html) => html.replace('  claim_notes {', '  claim_remarks {'));
    expect(outdatedPictures(withoutTable)).toEqual(['database/claims lacks claimNotes']);
    const renamed = await built((html) => html.replaceAll(' claim_notes : claim\n', ' claim_notes : file\n'));
    expect(outdatedPictures(renamed)).toEqual([
      'database/claims lacks the reference claims claim_notes claim',
      'database/claims has the reference claims claim_notes file, which is gone',
    ]);
  });
});

describe('pictures of lifecycles', () => {
  const built = async (change: (text: string) => string = (text) => text) => {
    const content = change(await readFromClone('docs/data-model/lifecycles.md'));
    return siteOf({ 'database/lifecycles': builtOf({ path: '', title: '', content }) });
  };

  test('are those of the rules', async () => {
    expect(outdatedLifecycles(await built())).toEqual([]);
  });

  test('are outdated when a transition is missing, and when one is there that is gone', async () => {
    expect(outdatedLifecycles(await built((text) => text.replace('  DRAFT --> SUBMITTED\n', '')))).toEqual([
      'database/lifecycles lacks Submission: DRAFT --> SUBMITTED',
    ]);
    expect(
      outdatedLifecycles(await built((text) => text.replace('  DRAFT --> SUBMITTED', '  DRAFT --> BOUND'))),
    ).toEqual([
      'database/lifecycles lacks Submission: DRAFT --> SUBMITTED',
      'database/lifecycles has Submission: DRAFT --> BOUND, which is gone',
    ]);
    expect(outdatedLifecycles(siteOf({}))).not.toEqual([]);
  });
});

test('a site above its limit is refused with its largest files', () => {
  expect(tooLarge(siteOf({}, { 'small.js': 1_000 }))).toEqual([]);
  expect(tooLarge(siteOf({}, { 'small.js': 1_000, 'large.js': 17_000_000 }))).toEqual([
    '17.0 MB of 16 MB; the largest files: large.js 17.00 MB, small.js 0.00 MB',
  ]);
});
