import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { wholeOrganization } from '../data/read/visibility.ts';
import { RequestData, type RequestOptions } from '../data/request-data.ts';
import { log } from '../data/telemetry/log.ts';
import type { KeyspaceSources } from '../data/wire/keyspace-sources.ts';
import { deliver, noteDelivered, type Undone } from './deliver.ts';
import { isPassing } from './failures.ts';
import { dueEvents, noteEvents, type StoredEvent, takeEvent } from './outbox.ts';

/** How often an event is tried in vain before it is set aside for somebody to look at. */
export const maxTries = 10;

/** The pause after a failed try: it doubles each time, up to an hour. In milliseconds. */
const pauseAfter = (tries: number): number => Math.min(2 ** tries * 15_000, 3_600_000);

/** How soon an event is tried again that waits for another one or for a keyspace, at least and at most, in milliseconds. */
const waitingMs = [30_000, 300_000] as const;

/** Longer than anything that one try of an event may take, in milliseconds: only then may another sweep have it. */
const takenMs = 120_000;

/** The pause of an event that waits: half its age, so that what waits for long leaves the room to others. */
const pauseAtAge = (ageMs: number): number => Math.min(Math.max(ageMs / 2, waitingMs[0]), waitingMs[1]);

/** When an event is due that nobody tries any more. */
const never = new Date('9999-12-31T00:00:00.000Z');

/** What a sweep did. */
export interface SweepReport {
  /** Events that were due; another sweep may have taken some of them. */
  found: number;
  delivered: number;
  /** Events that wait: for another one, or for a keyspace that is away. */
  waiting: number;
  failed: number;
  setAside: number;
  /** Keyspaces whose outbox could not be read. */
  unreachable: Keyspace[];
}

/** Notes why an event is still there, and when it is tried again. Returns what became of it. */
const postpone = async (
  data: RequestData,
  event: StoredEvent,
  failures: readonly Undone[],
): Promise<'waiting' | 'failed' | 'setAside'> => {
  const defects = failures.filter(({ failure }) => !isPassing(failure));
  const reason = failures.map(({ handler, failure }) => `${handler.name}: ${failure}`).join('; ');
  const noted = { lastError: reason.slice(0, 500) };
  const after = (ms: number) => new Date(data.now.getTime() + ms);
  if (defects.length === 0) {
    const ageMs = data.now.getTime() - event.occurredAt.getTime();
    await noteEvents(data, event, [event.id], { ...noted, dueAt: after(pauseAtAge(ageMs)) });
    return 'waiting';
  }
  const tries = event.tries + 1;
  const isLast = tries >= maxTries;
  const dueAt = isLast ? never : after(pauseAfter(tries));
  await noteEvents(data, event, [event.id], { ...noted, tries, dueAt, setAsideAt: isLast ? data.now : null });
  return isLast ? 'setAside' : 'failed';
};

/** Delivers one event. What followed from it and failed is due by itself, and noted when its own turn comes. */
const sweepEvent = async (data: RequestData, event: StoredEvent, report: SweepReport): Promise<void> => {
  if (!(await takeEvent(data, event, new Date(data.now.getTime() + takenMs)))) return;
  const delivered = await deliver(data, [event]);
  await noteDelivered(data, delivered);
  const own = delivered.undone.filter((undone) => undone.event.id === event.id);
  if (own.length === 0) report.delivered += 1;
  else report[await postpone(data, event, own)] += 1;
};

const sweepOrganization = async (
  sources: KeyspaceSources,
  events: readonly StoredEvent[],
  report: SweepReport,
  options: RequestOptions,
): Promise<void> => {
  for (const event of events) {
    // Connections cannot be lent from one event's work to the next one's: a hung one would take all others with it.
    const data = new RequestData(sources, wholeOrganization(event.orgId), options);
    data.allowMutation();
    try {
      await sweepEvent(data, event, report);
    } catch (failure) {
      report.failed += 1;
      log('error', 'An event is not swept.', { id: event.id, failure });
    } finally {
      await data.close();
    }
  }
};

/**
 * Delivers the events that nobody has delivered in their time: those of a request that crashed, and those whose keyspace was
 * away. Bounded; the next sweep goes on. Organizations do not wait for one another's keyspaces.
 */
export const sweep = async (sources: KeyspaceSources, options: RequestOptions = {}): Promise<SweepReport> => {
  const report: SweepReport = { found: 0, delivered: 0, waiting: 0, failed: 0, setAside: 0, unreachable: [] };
  for (const keyspace of keyspaces) {
    const finder = RequestData.withoutViewer(sources, options);
    const due = await dueEvents(finder, keyspace, finder.now)
      .catch((failure: unknown) => {
        report.unreachable.push(keyspace);
        log('error', 'An outbox cannot be read.', { keyspace, failure });
        return [];
      })
      .finally(() => finder.close());
    report.found += due.length;
    const organizations = Map.groupBy(due, ({ orgId }) => orgId);
    for (const events of organizations.values()) await sweepOrganization(sources, events, report, options);
  }
  return report;
};
