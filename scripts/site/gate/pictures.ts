import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { databaseName, everyKeyspace, references, tablesOf } from '../../docs/entities.ts';
import { omnipresent } from '../../docs/er-diagram.ts';
import { stateDiagram } from '../../docs/lifecycle-page.ts';
import { lifecycles } from '../../support/lifecycles.ts';
import { pathOfKeyspace } from '../database/paths.ts';
import { siteDirectory } from '../write-pages.ts';
import type { BuiltSite } from './built-site.ts';

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The pictures of a page, as the text that is drawn. */
export const picturesIn = (html: string): string[] =>
  [...html.matchAll(/<figure class="picture"[^>]*><pre[^>]*>([\s\S]*?)<\/pre>/g)].map(([, source = '']) =>
    unescaped(source),
  );

/** The arrows between tables in a picture, as `to from name`. */
const arrowsIn = (picture: string): string[] =>
  [...picture.matchAll(/^ {2}(\w+) [|o}]{2}--[|o{]{2} (\w+) : (\w+)$/gm)].map(
    ([, to, from, name]) => `${to} ${from} ${name}`,
  );

/**
 * Where pictures of keyspaces tell something else than the code: a table or a reference that they lack, and a reference that is
 * not there any more.
 */
export const outdatedPictures = ({ pages }: BuiltSite): string[] =>
  everyKeyspace.flatMap((keyspace) => {
    const page = pathOfKeyspace(keyspace);
    const pictures = picturesIn(pages.get(page) ?? '').join('\n');
    const names = tablesOf(keyspace);
    const known = references.map(({ from, to, name }) => `${databaseName(to)} ${databaseName(from)} ${name}`);
    const inside = references
      .filter(({ from, to }) => names.includes(from) && names.includes(to) && !omnipresent.has(to))
      .map(({ from, to, name }) => `${databaseName(to)} ${databaseName(from)} ${name}`);
    const drawn = arrowsIn(pictures);
    return [
      ...names.filter((name) => !pictures.includes(`  ${databaseName(name)} {`)).map((name) => `${page} lacks ${name}`),
      ...inside.filter((one) => !drawn.includes(one)).map((one) => `${page} lacks the reference ${one}`),
      ...new Set(
        drawn.filter((one) => !known.includes(one)).map((one) => `${page} has the reference ${one}, which is gone`),
      ),
    ];
  });

const lifecyclesPage = 'database/lifecycles';

/** Where the pictures of lifecycles tell something else than the rules: a transition that they lack, and one that is gone. */
export const outdatedLifecycles = ({ pages }: BuiltSite): string[] => {
  const pictures = picturesIn(pages.get(lifecyclesPage) ?? '').map((picture) => picture.trimEnd().split('\n'));
  return lifecycles.flatMap((lifecycle, at) => {
    const told = (line: string) => `${lifecycle.kind}: ${line.trim()}`;
    const [right, drawn] = [stateDiagram(lifecycle), pictures[at] ?? []];
    return [
      ...right.filter((line) => !drawn.includes(line)).map((line) => `${lifecyclesPage} lacks ${told(line)}`),
      ...drawn
        .filter((line) => !right.includes(line))
        .map((line) => `${lifecyclesPage} has ${told(line)}, which is gone`),
    ];
  });
};

const verdicts = z.array(z.string().nullable());

/** What is wrong with each of some pictures; null where nothing is. Mermaid itself reads them, in a process of the site's package. */
const readByMermaid = async (pictures: readonly string[]): Promise<(string | null)[]> => {
  const reader = spawn(process.execPath, [join(siteDirectory, 'read-pictures.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  reader.stdin.end(JSON.stringify(pictures));
  const [answer] = await Promise.all([text(reader.stdout), once(reader, 'close')]);
  return verdicts.parse(JSON.parse(answer));
};

/** One that no reader takes: where it passes, the others have not been read. */
const planted = 'erDiagram\n  policies ||--o{';

/** The pictures of a site that cannot be drawn, as `page: why`. */
export const unreadablePictures = async ({ pages }: BuiltSite): Promise<string[]> => {
  const found = [...pages].flatMap(([path, html]) => picturesIn(html).map((picture) => ({ path, picture })));
  const [ofPlanted, ...others] = await readByMermaid([planted, ...found.map(({ picture }) => picture)]);
  if (ofPlanted === null || others.length !== found.length) throw new Error('The reader of pictures takes anything.');
  return found.flatMap(({ path }, index) => (others[index] ? [`${path}: ${others[index]}`] : []));
};
