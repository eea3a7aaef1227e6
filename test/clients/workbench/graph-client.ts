import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { documentIdOf } from '../../../codegen/document-id.ts';
import { type GraphAnswer, readAnswer } from './graph-answer.ts';

/** Who asks, and where. */
interface GraphClientOptions {
  /** The address of the graph, `/graphql` included. */
  readonly url: string;
  readonly token: string;
}

/** Asks the graph documents that it knows by their ids; what a document takes and answers is checked when this compiles. */
export const graphClient = ({ url, token }: GraphClientOptions) => ({
  ask: async <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<GraphAnswer<Data>> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json',
      },
      body: JSON.stringify({ documentId: documentIdOf(document), variables }),
    });
    return readAnswer(await response.json());
  },
});

/** What `graphClient` makes. */
export type GraphClient = ReturnType<typeof graphClient>;
