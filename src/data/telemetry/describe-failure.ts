import { StatementFailedError } from '../wire/errors.ts';

/** A parser's words repeat what could not be parsed: a row, perhaps. */
const repeatsInput = (failure: Error): boolean => failure instanceof SyntaxError;

/** Where it was thrown, without the words: V8 puts those before the lines that begin with "at". */
const placesOf = ({ stack }: Error): string | undefined => stack?.replace(/^[\s\S]*?(?=\n\s+at )/, '').trimStart();

/** Vitess ends its words with the statement and its values. */
const statementInWords = /: Sql: [\s\S]*$/;

/** A failure's kind and words, in one line. */
const wordsOf = (failure: unknown): string =>
  failure instanceof Error && repeatsInput(failure) ? failure.name : String(failure).replace(statementInWords, '');

/**
 * A failure and what caused it, in one line for the log. A server's own words on a statement may repeat values: of what it
 * refused, `StatementFailedError` tells them cut, and its cause is left out.
 */
export const lineOf = (failure: unknown): string =>
  failure instanceof Error && failure.cause !== undefined && !(failure instanceof StatementFailedError)
    ? `${wordsOf(failure)}: ${wordsOf(failure.cause)}`
    : wordsOf(failure);

/** All that the log tells of a defect: the statement without its values, or where it was thrown, and what caused it. */
export const detailsOf = (failure: unknown): object => {
  if (!(failure instanceof Error)) return { message: String(failure) };
  // The driver's stack repeats the statement's values.
  if (failure instanceof StatementFailedError) return { sql: failure.text, message: failure.message };
  const { cause } = failure;
  return {
    message: wordsOf(failure),
    stack: placesOf(failure),
    ...(cause instanceof Error && { cause: detailsOf(cause) }),
  };
};
