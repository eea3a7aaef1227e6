import type { BuiltSite } from './built-site.ts';

/** Bytes of all files of the site: HTML and the same text once more for whoever goes from page to page. */
const mostBytes = 16_000_000;

/** How large a site is. */
export const sizeOf = ({ files }: BuiltSite): number => [...files.values()].reduce((sum, size) => sum + size, 0);

/** What is to be said of a site that is too large; nothing of one that is not. */
export const tooLarge = (site: BuiltSite): string[] => {
  const size = sizeOf(site);
  if (size <= mostBytes) return [];
  const largest = [...site.files].toSorted(([, one], [, other]) => other - one).slice(0, 5);
  const shown = largest.map(([file, bytes]) => `${file} ${(bytes / 1e6).toFixed(2)} MB`).join(', ');
  return [`${(size / 1e6).toFixed(1)} MB of ${mostBytes / 1e6} MB; the largest files: ${shown}`];
};
