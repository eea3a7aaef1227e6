/** One SQL statement, split at the commas outside brackets: the clauses of an ALTER TABLE. */
interface SqlStatement {
  /** The beginning of the statement, with the first clause. */
  head: string;
  /** All clauses, beginning with `head`. */
  clauses: string[];
}

/** Strings, comments and quoted names, whose content is not SQL syntax. drizzle-kit's breakpoint is a comment, too. */
const opaque = /('(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*")|(--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)/g;

/** The statements of a text, without comments and without the contents of strings. */
export function statementsOf(sql: string): SqlStatement[] {
  return sql
    .replaceAll(opaque, (_, string: string | undefined) => (string === undefined ? ' ' : "''"))
    .split(';')
    .map((statement) => clausesOf(statement.replaceAll(/\s+/g, ' ').trim()))
    .filter(([head]) => head !== '')
    .map((clauses) => ({ head: clauses[0] ?? '', clauses }));
}

function clausesOf(statement: string): string[] {
  const clauses = [''];
  let depth = 0;
  for (const character of statement) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) clauses.push('');
    else clauses.push((clauses.pop() ?? '') + character);
  }
  return clauses.map((clause) => clause.trim());
}
