import { keyspaces } from '../../../schema/keyspaces.ts';
import type { Random } from '../../../scripts/seed/random.ts';
import { wholeOrganization } from '../../../src/data/read/visibility.ts';
import { RequestData } from '../../../src/data/request-data.ts';
import { deliver, noteDelivered } from '../../../src/events/deliver.ts';
import { dueEvents, type StoredEvent } from '../../../src/events/outbox.ts';
import type { Happening } from '../history.ts';
import type { Lane } from '../lane.ts';
import { happen, type Surroundings } from './surroundings.ts';

/** How many events are delivered at a time at most, and how many are kept to be delivered again. */
const [atOnce, kept] = [4, 12];

/** How often an event is delivered twice at once, and how often nobody notes that it was delivered. */
const [twiceShare, unnotedShare] = [0.3, 0.3];

/** Before this moment everything is due that nobody has given up. */
const sometime = new Date('9000-01-01T00:00:00.000Z');

const readUndelivered = async (lane: Lane, orgId: string): Promise<StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for (const keyspace of keyspaces) {
    const data = RequestData.withoutViewer(lane.sources, lane.circumstances);
    try {
      found.push(...(await dueEvents(data, keyspace, sometime)));
    } finally {
      await data.close();
    }
  }
  return found.filter((event) => event.orgId === orgId);
};

const deliverOne = async (lane: Lane, event: StoredEvent, isNoted: boolean): Promise<number> => {
  const data = new RequestData(lane.sources, wholeOrganization(event.orgId), lane.circumstances);
  data.allowMutation();
  try {
    const delivered = await deliver(data, [event]);
    if (isNoted) await noteDelivered(data, delivered);
    return delivered.done.length;
  } finally {
    await data.close();
  }
};

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] =>
  items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);

/** Delivers events in any order, whether they are due or not; also those again that it has seen before, as if it knew no better. */
export class Deliveries {
  #seen: readonly StoredEvent[] = [];

  async deliver(surroundings: Surroundings): Promise<Happening> {
    const { lanes, orgId, random } = surroundings;
    const [lane] = lanes;
    return happen(surroundings, 'deliveries in any order', lane, async () => {
      const undelivered = await readUndelivered(lane, orgId).catch(() => []);
      const events = shuffled([...undelivered, ...this.#seen], random).slice(0, atOnce);
      this.#seen = [...undelivered, ...this.#seen].slice(0, kept);
      const ways = events.flatMap((event) => (random.chance(twiceShare) ? [event, event] : [event]));
      const isNoted = !random.chance(unnotedShare);
      const done = await Promise.allSettled(ways.map((event) => deliverOne(lane, event, isNoted)));
      return { events: events.map(({ id, type }) => `${type} ${id}`), done: done.map(({ status }) => status) };
    });
  }
}
