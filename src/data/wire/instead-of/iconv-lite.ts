/**
 * What mysql2 takes of iconv-lite, in its place: wrangler.toml names this file for it. The package's tables of East Asian
 * encodings were a fifth of the Worker, and every connection here speaks UTF-8.
 *
 * mysql2 asks for what Node's `Buffer` does not know. Of those a server may name CESU-8 alone before the connection's own
 * encoding is agreed on (`utf8mb3` in its greeting): it is UTF-8, but for characters that `utf8mb3` cannot hold.
 */
const speaksUtf8 = (encoding: string): void => {
  if (encoding === 'cesu8') return;
  throw new Error(
    `The database answers in ${encoding}, which this Worker does not read. Set the character set of its connections to utf8mb4.`,
  );
};

/** Reads the bytes of an encoding, as they come. Throws for what is not UTF-8. */
export const getDecoder = (encoding: string) => {
  speaksUtf8(encoding);
  return { write: (bytes: Buffer): string => bytes.toString('utf8'), end: (): undefined => undefined };
};

/** Writes text in an encoding. Throws for what is not UTF-8. */
export const getEncoder = (encoding: string) => {
  speaksUtf8(encoding);
  return { write: (text: string): Buffer => Buffer.from(text, 'utf8'), end: (): undefined => undefined };
};
