import {
  type ConcreteRequest,
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import * as z from 'zod';

// What Relay's network layer hands on: it looks into it itself.
const response = z.custom<{ data: Record<string, unknown> }>((value) => typeof value === 'object' && value !== null);

/** Relay's runtime as an application would set it up, below React: a network that sends ids, and a store. */
export const relayClient = (url: string, send: typeof fetch) => {
  const environment = new Environment({
    network: Network.create(async ({ id }, variables) => {
      const answered = await send(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ documentId: id, variables }),
      });
      return response.parse(await answered.json());
    }),
    store: new Store(new RecordSource()),
  });
  return {
    /** Asks the network, and lays the answer into the store. */
    fetch: (request: ConcreteRequest, variables: Record<string, unknown>) =>
      fetchQuery(environment, request, variables).toPromise(),
    /** Asks for a change, lays what is answered into the store, and returns it. */
    change: (mutation: ConcreteRequest, variables: Record<string, unknown>) =>
      new Promise<unknown>((resolve, reject) => {
        commitMutation(environment, { mutation, variables, onCompleted: resolve, onError: reject });
      }),
    /** What the store holds of an operation. */
    read: (request: ConcreteRequest, variables: Record<string, unknown>): unknown =>
      environment.lookup(createOperationDescriptor(request, variables).fragment).data,
  };
};
