import { posix } from 'node:path';

/** What links of one file may lead to. */
export interface Targets {
  /** The page that shows a file of the clone, by its path from the root folder; undefined for one that the site does not show. */
  pageOf(file: string): string | undefined;
  /** Whether the clone has a file or folder. */
  exists(file: string): boolean;
}

/** A link of a file that leads nowhere. */
export interface DeadLink {
  readonly file: string;
  readonly target: string;
}

const link = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g;
const leavesTheClone = /^(?:[a-z]+:|\/|#)/;

/** Parts of a text in fences, which are shown as they are. */
const fenced = /(^```[\s\S]*?^```[^\n]*$)/m;

/**
 * The text of a file with its links as the site has them: what it shows is linked by its page, what it does not show is named
 * as the file that it is. Links that lead to no file are given back.
 */
export const withLinksOfSite = (
  file: string,
  text: string,
  targets: Targets,
): { readonly text: string; readonly dead: readonly DeadLink[] } => {
  const dead: DeadLink[] = [];
  const replaced = (whole: string, image: string, label: string, target: string): string => {
    if (image || leavesTheClone.test(target)) return whole;
    const [path = '', anchor] = target.split('#');
    const aimed = posix.normalize(posix.join(posix.dirname(file), path));
    const page = targets.pageOf(aimed);
    if (page !== undefined) return `[${label}](/${page}${anchor ? `#${anchor}` : ''})`;
    if (!targets.exists(aimed)) dead.push({ file, target });
    const name = `\`${aimed}\``;
    return label.replaceAll('`', '') === aimed || label === name ? name : `${label} (${name})`;
  };
  const parts = text.split(new RegExp(fenced, 'gm'));
  const rewritten = parts.map((part) => (part.startsWith('```') ? part : part.replaceAll(link, replaced)));
  return { text: rewritten.join(''), dead };
};
