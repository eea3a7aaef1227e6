import { type IdentifiedTable, identifierPrefixes, tableOfIdentifier } from '../../schema/identifiers.ts';
import { badUserInput, quoted } from './errors.ts';

/** Checks that an identifier given as an argument is one of a table, so that a mix-up is an error and not an empty answer. */
export const checkIdentifier = (id: string, table: IdentifiedTable, path: readonly string[]): string => {
  if (tableOfIdentifier(id) === table) return id;
  throw badUserInput(
    `${quoted(id)} is not an id of this kind: those begin with "${identifierPrefixes[table]}_".`,
    path,
  );
};

/** Checks that an identifier given as an argument is one of this platform, of whatever table. */
export const checkAnyIdentifier = (id: string, path: readonly string[]): string => {
  if (tableOfIdentifier(id) !== null) return id;
  throw badUserInput(`${quoted(id)} is not an id: those are a prefix, an underscore and 26 characters.`, path);
};
