import type { RequestData } from '../../../data/request-data.ts';
import { changedElsewhere } from '../../../graphql/mutation/index.ts';

/** The secrets that a request has made, by the ids of their rows: they are shown in its own answer, and stored nowhere. */
const issued = new WeakMap<RequestData, Map<string, string>>();

/** Keeps a secret for the answer of its request. */
export const keepForAnswer = (data: RequestData, id: string, secret: string): void => {
  const secrets = issued.get(data) ?? new Map<string, string>();
  issued.set(data, secrets.set(id, secret));
};

/** A field that shows a secret in the answer of the request that has made it: whoever asks again gets null. */
export const shownOnce = (description: string) =>
  changedElsewhere('String', description, async (id, { data }) => issued.get(data)?.get(id) ?? null);
