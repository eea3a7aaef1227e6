import type { GraphAnswer } from '../support/asking/answer.ts';

/** A request that clients send over and over. */
export interface LoadRequest {
  readonly token: string;
  readonly body: string;
}

/** What came of all requests of a run. */
export interface LoadReport {
  readonly answersPerSecond: number;
  /** Answers by their status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Errors within answers by their code. */
  readonly codes: Readonly<Record<string, number>>;
  /** Answers with status 503 that did not say when to come again. */
  readonly withoutRetryAfter: number;
  readonly medianMs: number;
  readonly slowestMs: number;
}

/** Who is turned away comes again so much later, in milliseconds: earlier than asked, as impatient clients do. */
const pauseWhenTurnedAwayMs = 500;

/** Sends requests from so many clients, each its next one when the last is answered, for a time; all of it on loopback. */
export const runLoad = async (
  url: string,
  clients: number,
  seconds: number,
  requests: readonly LoadRequest[],
): Promise<LoadReport> => {
  const statuses: Record<number, number> = {};
  const codes: Record<string, number> = {};
  const times: number[] = [];
  let withoutRetryAfter = 0;
  const count = <Key extends string | number>(counts: Record<Key, number>, key: Key) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };

  const sendOne = async ({ token, body }: LoadRequest): Promise<void> => {
    const began = performance.now();
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { errors = [] } = (await response.json()) as GraphAnswer;
    count(statuses, response.status);
    for (const { extensions } of errors) count(codes, String(extensions.code));
    if (response.status === 503) {
      if (response.headers.get('Retry-After') === null) withoutRetryAfter += 1;
      await new Promise((resolve) => setTimeout(resolve, pauseWhenTurnedAwayMs));
      return;
    }
    times.push(performance.now() - began);
  };

  const began = performance.now();
  const until = began + seconds * 1_000;
  const client = async (first: number): Promise<void> => {
    for (let next = first; performance.now() < until; next += 1) {
      const request = requests[next % requests.length];
      if (request) await sendOne(request);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  // Those who waited when the time was up are answered as well, and count with the time that it took.
  const elapsedSeconds = (performance.now() - began) / 1_000;
  times.sort((one, other) => one - other);
  return {
    answersPerSecond: times.length / elapsedSeconds,
    statuses,
    codes,
    withoutRetryAfter,
    medianMs: Math.round(times[Math.floor(times.length / 2)] ?? 0),
    slowestMs: Math.round(times.at(-1) ?? 0),
  };
};
