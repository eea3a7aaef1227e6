import type { Cell } from './connections.ts';

const text = (magnitude: string): string => {
  const digits = magnitude.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Cents as the graph writes an amount. */
export const amount = (cents: Cell): string => {
  const written = String(cents);
  return written.startsWith('-') ? `-${text(written.slice(1))}` : text(written);
};

/** A stored value of an enumeration as the graph writes it. */
export const upper = (cell: Cell | undefined): string => String(cell).toUpperCase();

/** What is still to be paid of an invoice, in cents. */
export const openCents = (status: Cell, total: Cell, paid: Cell): Cell =>
  status === 'draft' || status === 'void' ? 0 : Number(total) - Number(paid);

interface Charge {
  readonly amountCents: string;
}

/** The sum of a quote's charges, in cents. MariaDB hands JSON over as text, MySQL parsed. */
export const sumOfCharges = (charges: unknown): Cell => {
  // A quote's charges as the product writes them.
  const parsed: Charge[] = typeof charges === 'string' ? JSON.parse(charges) : charges;
  return parsed.reduce((sum, { amountCents }) => sum + Number(amountCents), 0);
};

/** The cursor of a row in a list by creation. */
export const cursorOf = (id: Cell): string => btoa(JSON.stringify(['created', id, id]));

/** The different values of a column, sorted. */
export const keysIn = (rows: readonly Cell[][], column: number): string[] =>
  [...new Set(rows.map((row) => row[column]))].filter((key) => typeof key === 'string').toSorted();

/** Rows by the value of their first column. */
export const byFirst = (rows: readonly Cell[][]): Map<Cell | undefined, Cell[]> =>
  new Map(rows.map((row) => [row[0], row]));
