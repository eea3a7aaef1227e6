import { beforeEach, describe, expect, test } from 'vitest';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import type { EventType, Payload } from '../../src/events/event-types.ts';
import { defineHandler, NotYetError } from '../../src/events/handler.ts';
import { storeEvents } from '../../src/events/outbox.ts';
import { maxTries, sweep } from '../../src/events/sweep.ts';
import { ownSources, withoutRights } from '../support/database.ts';
import { ask, askAs, clock, entriesOf, mutate, mutateWell, organizationOf, rowsOf } from '../support/mutating.ts';
import { planted } from '../support/planted-events.ts';

// The kinds are planted at run time, so the compiler has not heard of them.
const [began, ended] = planted as unknown as readonly [EventType, EventType];

const hourMs = 3_600_000;
let moment = Date.parse('2026-11-01T16:00:00.000Z');

/** Each sweep is later than any pause after the one before. */
const sweepLater = () => {
  moment += 2 * hourMs;
  return sweep(ownSources(), { now: new Date(moment), circuits: new Circuits() });
};

/** What the planted handlers were given, and how each subject's are answered. */
const handled: string[] = [];
const troubles = new Map<string, () => void>();

const act = (what: string) => async (one: { subjectId: string; payload: unknown }) => {
  // The payload is that of the planted kinds.
  const { note } = one.payload as { note: string };
  troubles.get(one.subjectId)?.();
  handled.push(`${what} ${note}`);
  return [];
};

defineHandler(began, { keyspace: 'claims', name: 'follow', handle: act('began') });
defineHandler(ended, { keyspace: 'claims', name: 'follow', handle: act('ended') });

beforeEach(() => {
  handled.length = 0;
  troubles.clear();
});

let subjects = 0;
const newSubject = (): string => {
  subjects += 1;
  return `sub_01HK153X00EVENTS00000${String(subjects).padStart(5, '0')}`;
};

const writer = { actorId: 'usr_01HK153X00EVENTS0000000001', onBehalfOfId: null, action: 'test', requestId: 'test' };

/** Stores events of a subject as a transaction does that then crashes: nobody delivers them. */
const raise = async (
  subjectId: string,
  raised: readonly (readonly [EventType, sequence: number, note: string])[],
  keyspace: Keyspace = 'policies',
): Promise<string[]> => {
  const data = new RequestData(ownSources(), wholeOrganization(organizationId), { now: new Date(moment) });
  const ids: string[] = [];
  for (const [type, sequence, note] of raised) {
    // The payload is that of the planted kinds.
    const payload = { note } as unknown as Payload<EventType>;
    const stored = await data.writeFor(keyspace, organizationId, (transaction) =>
      storeEvents(transaction, keyspace, crypto.randomUUID(), { ...writer, idempotencyKey: null }, [
        { type, subjectId, sequence, payload },
      ]),
    );
    ids.push(...stored.map(({ id }) => id));
  }
  await data.close();
  return ids;
};

const stateOf = async (id: string | undefined) => {
  const [row] = await rowsOf(
    'policies',
    'SELECT tries, delivered_at IS NOT NULL AS delivered, set_aside_at IS NOT NULL AS aside, last_error FROM policies_outbox_events WHERE id = ?',
    [id],
  );
  const { tries, delivered, aside, last_error: lastError } = row;
  return { tries, delivered: delivered === 1, aside: aside === 1, lastError };
};

const failing = () => {
  throw new Error('The planted handler fails.');
};

describe('the sweep', () => {
  test('delivers what a crashed request has left, and once only', async () => {
    const [id] = await raise(newSubject(), [[began, 1, 'left']]);
    await sweepLater();
    await sweepLater();
    expect(handled).toEqual(['began left']);
    expect(await stateOf(id)).toMatchObject({ delivered: true, tries: 0 });
  });

  test('sets an event aside whose handler always fails, with the reason, and holds up its own subject only', async () => {
    const [failed, other] = [newSubject(), newSubject()];
    troubles.set(failed, failing);
    const [first, second] = await raise(failed, [
      [began, 2, 'first'],
      [ended, 5, 'second'],
    ]);
    const [elsewhere] = await raise(other, [[began, 2, 'elsewhere']]);
    for (let sweeps = 0; sweeps < maxTries + 2; sweeps += 1) await sweepLater();
    expect(await stateOf(first)).toEqual({
      tries: maxTries,
      delivered: false,
      aside: true,
      lastError: 'follow: Error: The planted handler fails.',
    });
    expect(await stateOf(elsewhere)).toMatchObject({ delivered: true, tries: 0 });
    // The fault is not its own: it waits, and is not set aside beside the first one.
    expect(await stateOf(second)).toMatchObject({ delivered: false, tries: 0, aside: false });
    expect(handled).toEqual(['began elsewhere']);
  });

  test('gives a subject’s events to a handler in their order, each to the handler of its own kind', async () => {
    const subject = newSubject();
    const raised = [
      [began, 2, 'one'],
      [ended, 3, 'two'],
      [began, 7, 'three'],
    ] as const;
    const ids = await raise(subject, raised);
    // The last one is the longest due.
    await rowsOf('policies', 'UPDATE policies_outbox_events SET due_at = ? WHERE id = ?', [
      new Date(moment - hourMs),
      ids[2],
    ]);
    await sweepLater();
    expect(handled).toEqual(['began one', 'ended two', 'began three']);
  });

  test('waits for the row of another keyspace for as long as it takes: that is no failed try', async () => {
    const subject = newSubject();
    troubles.set(subject, () => {
      throw new NotYetError('The policy');
    });
    const [id] = await raise(subject, [[began, 1, 'early']]);
    for (let sweeps = 0; sweeps < maxTries + 2; sweeps += 1) await sweepLater();
    expect(await stateOf(id)).toMatchObject({ tries: 0, aside: false, delivered: false });
    troubles.clear();
    await sweepLater();
    expect(await stateOf(id)).toMatchObject({ delivered: true });
  });

  test('waits for a keyspace that is down for as long as it takes', async () => {
    const [id] = await raise(newSubject(), [[began, 1, 'down']]);
    const away = await withoutRights('claims');
    try {
      for (let sweeps = 0; sweeps < maxTries + 2; sweeps += 1) await sweepLater();
      expect(await stateOf(id)).toMatchObject({ tries: 0, aside: false, delivered: false });
    } finally {
      await away.restore();
    }
    await sweepLater();
    expect(handled).toEqual(['began down']);
  });

  test('leaves what only a later release raises to that release, and is not kept from the others by it', async () => {
    const later = newSubject();
    const ids = await raise(
      later,
      Array.from({ length: 101 }, (_, index) => [began, index + 2, `later ${index}`] as const),
    );
    await rowsOf('policies', "UPDATE policies_outbox_events SET type = 'later.release' WHERE subject_id = ?", [later]);
    moment += 1_000;
    const [known] = await raise(newSubject(), [[began, 1, 'known']]);
    const [behind] = await raise(later, [[began, 200, 'behind']]);
    await sweepLater();
    expect(await stateOf(known)).toMatchObject({ delivered: true });
    expect(await stateOf(ids[0])).toMatchObject({ delivered: false, tries: 0 });
    // Whether a handler takes the unknown one is not known here either: what comes after it waits.
    expect(await stateOf(behind)).toMatchObject({ delivered: false, tries: 0 });
    await rowsOf('policies', "UPDATE policies_outbox_events SET type = 'test.began' WHERE subject_id = ?", [later]);
    for (let sweeps = 0; sweeps < 3; sweeps += 1) await sweepLater();
    expect(handled).toEqual(['began known', ...ids.map((_, index) => `began later ${index}`), 'began behind']);
  });

  test('sets an event aside whose payload cannot be read, and delivers all others', async () => {
    const [broken] = await raise(newSubject(), [[began, 1, 'broken']]);
    await rowsOf('policies', "UPDATE policies_outbox_events SET payload = '{}' WHERE id = ?", [broken]);
    const [whole] = await raise(newSubject(), [[began, 1, 'whole']]);
    for (let sweeps = 0; sweeps < maxTries; sweeps += 1) await sweepLater();
    expect(await stateOf(whole)).toMatchObject({ delivered: true });
    expect(await stateOf(broken)).toMatchObject({ aside: true, delivered: false });
  });

  test('may run twice at once: each event is handled once, and a failed try counts once', async () => {
    const failed = newSubject();
    troubles.set(failed, failing);
    const [bad] = await raise(failed, [[began, 1, 'bad']]);
    const good = await raise(newSubject(), [
      [began, 1, 'a'],
      [ended, 2, 'b'],
    ]);
    moment += 2 * hourMs;
    let tries = 0;
    troubles.set(failed, () => {
      tries += 1;
      failing();
    });
    const now = new Date(moment);
    const once = () => sweep(ownSources(), { now, circuits: new Circuits() });
    await Promise.all([once(), once(), once()]);
    expect(handled.toSorted()).toEqual(['began a', 'ended b']);
    for (const id of good) expect(await stateOf(id)).toMatchObject({ delivered: true });
    expect([tries, (await stateOf(bad)).tries]).toEqual([1, 1]);
  });
});

describe('an event that was set aside', () => {
  const setAside = async () => {
    const subject = newSubject();
    troubles.set(subject, failing);
    const [id, behind] = await raise(subject, [
      [began, 2, 'mended'],
      [ended, 3, 'behind'],
    ]);
    for (let sweeps = 0; sweeps < maxTries; sweeps += 1) await sweepLater();
    expect(await stateOf(id)).toMatchObject({ aside: true });
    troubles.clear();
    return { id: id ?? '', behind, input: { keyspace: 'POLICIES', eventId: id, reason: 'The handler is mended.' } };
  };

  const shown = 'event { id type subjectId sequence tries lastError setAsideAt deliveredAt }';

  test('is seen by those who look after the platform, without what it says, and by nobody else', async () => {
    const { id } = await setAside();
    const query = `{ undeliveredEvents(keyspace: POLICIES, setAside: true) { id keyspace type sequence tries lastError setAsideAt dueAt } }`;
    for (const role of ['ORG_ADMIN', 'COMPLIANCE_OFFICER', 'SUPERADMIN'] as const) {
      const { data } = await ask({ role, query, headers: organizationOf(role) });
      expect(data.undeliveredEvents.find((one: { id: string }) => one.id === id)).toMatchObject({
        keyspace: 'POLICIES',
        type: 'test.began',
        sequence: 2,
        tries: maxTries,
        lastError: 'follow: Error: The planted handler fails.',
        dueAt: null,
      });
    }
    for (const role of ['UNDERWRITER', 'PRODUCER', 'FINANCE_ANALYST'] as const) {
      expect((await askAs(role, query)).data).toEqual({ undeliveredEvents: [] });
    }
    const { data } = await askAs('ORG_ADMIN', '{ undeliveredEvents(keyspace: POLICIES, setAside: false) { id } }');
    expect(data.undeliveredEvents).not.toContainEqual({ id });
  });

  test('is tried again when somebody says so, and those behind it at once after it', async () => {
    const { id, behind, input } = await setAside();
    const key = crypto.randomUUID();
    clock.now = new Date(moment);
    const done = await mutateWell('ORG_ADMIN', 'retryEvent', input, { key, done: shown });
    expect(done.event).toMatchObject({ id, tries: 0, setAsideAt: null, deliveredAt: null });
    const [entry] = await entriesOf('policies', key);
    expect(entry).toMatchObject({ action: 'retry.event', entity_id: id, reason: 'The handler is mended.' });
    await sweep(ownSources(), { now: clock.now, circuits: new Circuits() });
    expect(handled).toEqual(['began mended', 'ended behind']);
    expect(await stateOf(behind)).toMatchObject({ delivered: true });
    const again = await mutate('ORG_ADMIN', 'retryEvent', input);
    expect(again).toMatchObject({ code: 'INVALID_TRANSITION', path: ['eventId'] });
  });

  test('is given up when somebody says so: the reason is kept, and those behind it go on', async () => {
    const { id, input } = await setAside();
    const key = crypto.randomUUID();
    clock.now = new Date(moment);
    const done = await mutateWell('SUPERADMIN', 'discardEvent', input, { key, done: shown });
    expect(done.event.deliveredAt).toBe(clock.now.toISOString());
    const [entry] = await entriesOf('policies', key);
    expect(entry).toMatchObject({ action: 'discard.event', entity_id: id, reason: 'The handler is mended.' });
    await sweep(ownSources(), { now: clock.now, circuits: new Circuits() });
    expect(handled).toEqual(['ended behind']);
  });

  test('is not found by another organization, nor one that is not there', async () => {
    const { id, input } = await setAside();
    const user = secondOrganization.users.ORG_ADMIN;
    expect(await mutate('ORG_ADMIN', 'discardEvent', input, { user })).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = { ...input, keyspace: 'CLAIMS' };
    expect(await mutate('ORG_ADMIN', 'retryEvent', elsewhere)).toMatchObject({ code: 'NOT_FOUND', path: ['eventId'] });
    expect(await stateOf(id)).toMatchObject({ aside: true });
  });
});
