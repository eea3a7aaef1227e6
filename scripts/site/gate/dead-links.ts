import { anchorsIn, type BuiltSite } from './built-site.ts';

/** Links of a page to places of the site; those of its head, which load scripts, among them. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src)="([/#][^"]*)"/g)].map(([, link = '']) => link);

/** The page that an address shows. */
const pageAt = (address: string): string => (address.endsWith('/') ? `${address}index` : address).slice(1);

/** Every link that leads nowhere, as `page → link`: to no page and no file, or to a place that its page does not have. */
export const deadLinks = ({ pages, files }: BuiltSite): string[] => {
  const anchors = new Map([...pages].map(([path, html]) => [path, anchorsIn(html)] as const));
  const leadsSomewhere = (from: string, link: string): boolean => {
    const [address = '', anchor] = link.split('#');
    const path = address === '' ? from : pageAt(address);
    const found = anchors.get(path);
    if (!found) return files.has(address.slice(1));
    return anchor === undefined || anchor === '' || found.has(decodeURIComponent(anchor));
  };
  return [...pages].flatMap(([from, html]) =>
    [...new Set(linksIn(html))].filter((link) => !leadsSomewhere(from, link)).map((link) => `${from} → ${link}`),
  );
};

/** What pages would load from elsewhere: nothing, so that the site works without a network, and tells nobody who reads it. */
export const loadedFromElsewhere = ({ pages }: BuiltSite): string[] =>
  [...pages].flatMap(([from, html]) =>
    [...html.matchAll(/<(?:script|link|img|iframe)[^>]+(?:href|src)="((?:https?:)?\/\/[^"]+)"/g)].map(
      ([, address = '']) => `${from} → ${address}`,
    ),
  );
