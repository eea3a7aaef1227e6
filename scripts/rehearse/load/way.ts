import * as z from 'zod';
import { chosenOn, type GuideRequest, readWholeWay } from '../../dev/tour/guide-requests.ts';
import { fillIn, remember, type ToldValues } from '../../dev/tour/page/told-values.js';

/** Asks for one thing, and resolves with the data of the answer. Throws when it has an error, or refuses. */
export type Ask = (request: Pick<GuideRequest, 'role' | 'query' | 'variables'>) => Promise<Record<string, unknown>>;

/** What a mutation answers, as far as every one of them has it. A query's lists have nothing of it. */
const outcome = z.looseObject({
  code: z.string().optional(),
  message: z.string().optional(),
  pending: z.array(z.unknown()).optional(),
});

/** References that somebody else gives to money are known once: each way has its own. */
const reference = /(?<=externalReference: ")[^"]*/;

/** How the way of a policy is gone. */
interface Going {
  readonly ask: Ask;
  readonly today: string;
  /** The name of the request after which the way ends. */
  readonly last: string;
  /** Hears the name of each mutation when its answer says that it was done. */
  onDone(name: string): void;
}

/**
 * Goes the way of a policy once, by the requests of the guide: it is asked for, priced, bound, paid, cancelled and paid back, by
 * those who do it, over four keyspaces.
 *
 * @returns whether it came to its end: what a mutation sets going elsewhere may be left for the next minute
 */
export async function goWay({ ask, today, last, onDone }: Going): Promise<boolean> {
  const told: ToldValues = {};
  for (const { name, role, query, variables } of await readWholeWay()) {
    const own = query.replace(reference, crypto.randomUUID());
    const data = await ask({ role, query: own, variables: fillIn(variables, { ...told, ...chosenOn(today) }) });
    if (query.startsWith('mutation')) onDone(name);
    if (isPending(data)) return false;
    if (name === last) return true;
    remember(told, data, '');
  }
  throw new Error(`The way in docs/api.md has no request ${last}.`);
}

/** Throws when an answer is a refusal: in a rehearsal, nothing is asked for that could be refused. */
export function assertDone(data: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(data)) {
    const { code, message } = outcome.parse(value);
    if (code !== undefined) throw new Error(`${name} was refused: ${code} ${message}`);
  }
}

const isPending = (data: Record<string, unknown>): boolean =>
  Object.values(data).some((value) => (outcome.parse(value).pending ?? []).length > 0);
