import { AsyncLocalStorage } from 'node:async_hooks';

const origins = new AsyncLocalStorage<string>();

/** Runs what sends statements, so that each of them knows who asked for it: a field (`Query.policies`) or an edge (`policies.claims`). */
export const sentFor = <Result>(origin: string, send: () => Result): Result => origins.run(origin, send);

/** Who asked for the statement that is being sent; null outside of the relational query. */
export const currentOrigin = (): string | null => origins.getStore() ?? null;
