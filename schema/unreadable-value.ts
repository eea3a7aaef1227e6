/** Characters of a stored value that an error shows. */
const maxShownCharacters = 64;

/** Where a value is stored, by the names that SQL knows. */
export interface StoredPlace {
  readonly table: string;
  readonly column: string;
}

/**
 * A stored value that this release does not know: a later release wrote it, or somebody by hand. Whoever reads leaves out
 * the row and reports it; a list does not fail for one row.
 */
export class UnreadableValueError extends Error {
  override name = 'UnreadableValueError';
  readonly table: string;
  readonly column: string;
  /** The name that is unknown, cut short; of a document only what is wrong with it, because it may tell of people's health. */
  readonly value: string;

  constructor({ table, column }: StoredPlace, value: string) {
    const shown = value.length > maxShownCharacters ? `${value.slice(0, maxShownCharacters)}…` : value;
    super(
      `${table}.${column} holds what this release cannot read (${shown}). Release what knows it, or correct the row; a value must be readable one release before anything writes it.`,
    );
    this.table = table;
    this.column = column;
    this.value = shown;
  }
}
