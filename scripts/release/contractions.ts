import { demandsValue } from '../drift/contract.ts';
import { statementsOf } from '../drift/sql-statements.ts';

const alterTable = /^alter\s+table\s+\S+\s+/i;

/** Takes something away, or gives it another name or type. Indexes and constraints are no contraction: code runs without. */
const takesAway =
  /^(?:drop\s+table|rename\s+(?!index|key)|change\s|modify\s|drop\s+(?!index|key|primary|constraint|check|foreign|table))/i;

const addsColumn = /^add\s+(?!index|key|primary|constraint|check|foreign|unique)/i;

/** The parts of a migration after which the release before may not run any more. */
export const contractionsOf = (sql: string): string[] =>
  statementsOf(sql)
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => {
      const part = clause.replace(alterTable, '');
      // An insert by older code fails when it adds what every row must have.
      return takesAway.test(part) || (addsColumn.test(part) && demandsValue(part));
    });
