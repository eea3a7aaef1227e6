/** A value of a cell: text of people, which a spreadsheet must not take for a formula, or what the platform has written itself. */
export type CsvCell = string | { readonly plain: string };

/** Text of people may begin like a formula, and would be one in the spreadsheet in which a file is opened. */
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const written = (cell: CsvCell): string => {
  const text = typeof cell === 'string' ? neutral(cell) : cell.plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as RFC 4180 writes them, each with its end of line. */
export const csvRows = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');

/** Cents as a plain decimal, whatever the language of the spreadsheet. */
export const csvMoney = (cents: bigint): CsvCell => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return { plain: `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` };
};

/** A day, a code or a number of the platform's own; empty where there is none. */
export const csvPlain = (value: string | null): CsvCell => ({ plain: value ?? '' });
