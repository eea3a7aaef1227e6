/** One SQL statement, cut at the commas outside brackets: the clauses of an ALTER TABLE. */
interface SqlStatement {
  /** The first clause, with the statement's beginning. */
  head: string;
  /** All clauses, the head first. */
  clauses: string[];
}

/** Strings, comments and quoted names: what they contain is no syntax. The breakpoint of drizzle-kit is a comment too. */
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
