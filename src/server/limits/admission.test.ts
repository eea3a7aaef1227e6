import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Admission } from './admission.ts';

const bounds = { maxInFlight: 2, maxWaiting: 3, maxWaitMs: 1_000, maxHeldMs: 60_000 };

/** A caller who stays. */
const { signal: present } = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Takes all places, and returns what gives each back. */
const full = async (admission: Admission): Promise<(() => void)[]> => {
  const taken = [await admission.enter(present), await admission.enter(present)];
  return taken.map((leave) => leave ?? expect.fail('A place was free.'));
};

describe('admission', () => {
  test('lets in as many as there are places, and the others in the order in which they came', async () => {
    const admission = new Admission(bounds);
    const [first] = await full(admission);
    const order: string[] = [];
    const one = admission.enter(present).then(() => order.push('one'));
    const two = admission.enter(present).then((leave) => {
      order.push('two');
      leave?.();
    });
    expect(admission.inFlight).toBe(2);
    first?.();
    await one;
    expect(order).toEqual(['one']);
    first?.();
    expect(admission.inFlight).toBe(2);
    vi.advanceTimersByTime(bounds.maxWaitMs);
    await two;
    expect(order).toEqual(['one', 'two']);
  });

  test('turns away at once when too many wait already, and after a while who has waited in vain', async () => {
    const admission = new Admission(bounds);
    await full(admission);
    const waiting = Array.from({ length: bounds.maxWaiting }, () => admission.enter(present));
    expect(await admission.enter(present)).toBeNull();
    vi.advanceTimersByTime(bounds.maxWaitMs);
    expect(await Promise.all(waiting)).toEqual([null, null, null]);
  });

  test('gives no place to a caller who has hung up, before or while waiting', async () => {
    const admission = new Admission(bounds);
    const [first] = await full(admission);
    const caller = new AbortController();
    const waiting = admission.enter(caller.signal);
    const next = admission.enter(present);
    caller.abort();
    expect(await waiting).toBeNull();
    expect(await admission.enter(caller.signal)).toBeNull();
    first?.();
    expect(await next).toBeTypeOf('function');
    expect(admission.inFlight).toBe(2);
  });

  test('gives a place away whose request has never said that it was done', async () => {
    const admission = new Admission(bounds);
    await full(admission);
    vi.setSystemTime(Date.now() + bounds.maxHeldMs + 1);
    expect(await admission.enter(present)).toBeTypeOf('function');
    expect(admission.inFlight).toBe(1);
  });
});
