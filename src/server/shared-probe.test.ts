import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lostAfterMs, SharedProbe } from './shared-probe.ts';

const toldMs = 1_000;
const untilNextMs = 250;
const probeMs = 100;

let probes = 0;
let found = 'up';

/** A probe that takes a while, and finds what is so at its end. */
const probe = async () => {
  probes += 1;
  await new Promise((resolve) => setTimeout(resolve, probeMs));
  return found;
};

const shared = () =>
  new SharedProbe<string>((state) =>
    state === 'up' ? { told: toldMs, untilNext: toldMs } : { told: 0, untilNext: untilNextMs },
  );

beforeEach(() => {
  vi.useFakeTimers();
  probes = 0;
  found = 'up';
});

afterEach(() => {
  vi.useRealTimers();
});

/** What comes of asking within so many milliseconds. */
const within = async <Answer>(ms: number, asked: Promise<Answer>): Promise<Answer | 'nothing'> => {
  const late = new Promise<'nothing'>((resolve) => setTimeout(resolve, ms, 'nothing'));
  const answer = Promise.race([asked, late]);
  await vi.advanceTimersByTimeAsync(ms);
  return answer;
};

describe('a probe', () => {
  test('is run once for all who ask while it is under way', async () => {
    const known = shared();
    const asked = Promise.all(Array.from({ length: 300 }, () => known.ask(probe)));
    expect(new Set(await within(2 * probeMs, asked))).toEqual(new Set(['up']));
    expect(probes).toBe(1);
  });

  test('that found all well is told for a while, and then run again', async () => {
    const known = shared();
    await within(probeMs, known.ask(probe));
    found = 'down';
    expect(await within(0, known.ask(probe))).toBe('up');
    await vi.advanceTimersByTimeAsync(toldMs);
    expect(await within(probeMs, known.ask(probe))).toBe('down');
    expect(probes).toBe(2);
  });

  test('that found something down is told to nobody who comes later: they wait for another one, but not for ten', async () => {
    const known = shared();
    found = 'down';
    expect(await within(probeMs, known.ask(probe))).toBe('down');
    found = 'up';
    const asked = Promise.all(Array.from({ length: 10 }, () => known.ask(probe)));
    expect(new Set(await within(untilNextMs + 2 * probeMs, asked))).toEqual(new Set(['up']));
    expect(probes).toBe(2);
  });

  test('that never ends is taken for lost, and another one is run', async () => {
    const known = shared();
    known.ask(() => new Promise(() => {})).catch(() => {});
    expect(await within(lostAfterMs, known.ask(probe))).toBe('nothing');
    expect(await within(2 * probeMs, known.ask(probe))).toBe('up');
    expect(probes).toBe(1);
  });

  test('that fails is an error for the one who ran it, and others run their own', async () => {
    const known = shared();
    const failing = known.ask(async () => {
      throw new Error('no settings');
    });
    const other = known.ask(probe);
    await expect(failing).rejects.toThrow('no settings');
    expect(await within(2 * probeMs, other)).toBe('up');
  });
});
