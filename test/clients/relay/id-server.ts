import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { parse } from 'graphql';
import { documentIdOf } from '../../../codegen/document-id.ts';
import { typedDocumentOf } from '../support/typed-operation.ts';
import { notCovered } from './covers.ts';

/** The name of an operation in a text that Relay's compiler has written. */
const operationIn = (text: string): string => /^(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '';

/** A text that no persisted document answers, and what is missing for it. */
interface Uncovered {
  readonly operation: string;
  readonly missing: readonly string[];
}

/**
 * Where Relay's compiler asks under which id a text is persisted. Nothing is persisted for it anew: it gets the id of the
 * document from which the text was made, when that one answers all that the text asks for.
 */
export const startIdServer = async (files: ReadonlyMap<string, string>) => {
  const uncovered: Uncovered[] = [];
  const server = createServer(async (request, response) => {
    const text = new URLSearchParams(await textOf(request)).get('text') ?? '';
    const operation = operationIn(text);
    const document = typedDocumentOf(files.get(operation) ?? '');
    const missing = notCovered(document, parse(text));
    if (missing.length > 0) uncovered.push({ operation, missing });
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ id: documentIdOf(document) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server on a port has an address with one.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    uncovered: uncovered as readonly Uncovered[],
    stop: () => server.close(),
  };
};
