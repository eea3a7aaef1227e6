/** A page of the site. */
export interface Page {
  /** Where it is, without a slash before it and an ending behind it: `database/billing/payments`. */
  readonly path: string;
  readonly title: string;
  /** Its Markdown, which begins with the title. */
  readonly content: string;
}

/** A link from one page to another, as Markdown has it. */
export const linkTo = (text: string, path: string, anchor = ''): string =>
  `[${text}](/${path}${anchor && `#${anchor}`})`;

/** A table; without rows, the sentence that says so. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[], none = 'None.'): string =>
  rows.length === 0
    ? none
    : [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

/** Text that stands in a cell: a line end or a bar would end it. */
export const cell = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');

/** Several things in a sentence: `a, b and c`. */
export const listed = (things: readonly string[]): string =>
  things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
