/** A statement's text taken apart: a word inside a string or a quoted name is no keyword, one inside a comment may be. */
export interface ScannedStatement {
  /** The text without comments, with every string emptied and every quoted name bare. */
  readonly code: string;
  readonly comments: readonly string[];
}

const parts = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`((?:[^`]|``)*)`|\/\*([\s\S]*?)\*\/|(?:--[ \t]|#)([^\n]*)/g;

/** Takes a statement apart. */
export const scan = (sql: string): ScannedStatement => {
  const comments: string[] = [];
  const code = sql.replace(parts, (text, name?: string, block?: string, line?: string) => {
    if (name !== undefined) return name;
    if (text.startsWith("'") || text.startsWith('"')) return "''";
    comments.push(block ?? line ?? '');
    return ' ';
  });
  return { code, comments };
};
