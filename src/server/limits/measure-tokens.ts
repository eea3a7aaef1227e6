import { Lexer, type Source, TokenKind } from 'graphql';

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** What a document's text holds, before it is parsed. */
interface TokenMeasure {
  readonly tokens: number;
  /** The most brackets that are open at once. */
  readonly nesting: number;
  /** The characters of the longest name. */
  readonly name: number;
}

/** Reads a text token by token, in a loop: no text is too deep for it. Throws graphql's syntax error for what is no token. */
export const measureTokens = (source: Source): TokenMeasure => {
  const lexer = new Lexer(source);
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  let name = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    const { kind } = token;
    tokens += 1;
    if (kind === TokenKind.NAME) name = Math.max(name, token.end - token.start);
    if (opening.has(kind)) open += 1;
    if (closing.has(kind)) open -= 1;
    nesting = Math.max(nesting, open);
  }
  return { tokens, nesting, name };
};
