import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Watch } from './watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Notes when each wait was over. */
const noted = () => {
  const watch = new Watch();
  const over: string[] = [];
  return {
    watch,
    over,
    note: (name: string) => () => over.push(`${name} at ${Math.round(performance.now() - began)}`),
  };
};

let began: number;

beforeEach(() => {
  began = performance.now();
});

/** Moves the clock without letting timers fire, as a busy isolate does. */
const computeFor = (ms: number): void => {
  vi.setSystemTime(Date.now() + ms);
  const now = performance.now() + ms;
  vi.spyOn(performance, 'now').mockReturnValue(now);
};

describe('the waits of a request', () => {
  test('are over one by one when their time is up, however many there are', () => {
    const { watch, over, note } = noted();
    watch.after(300, note('third'));
    watch.after(100, note('first'));
    watch.after(200, note('second'));
    vi.advanceTimersByTime(1_000);
    expect(over).toEqual(['first at 100', 'second at 200', 'third at 300']);
  });

  test('that are called off are over never', () => {
    const { watch, over, note } = noted();
    const callOff = watch.after(100, note('first'));
    watch.after(200, note('second'));
    callOff();
    vi.advanceTimersByTime(1_000);
    expect(over).toEqual(['second at 200']);
  });

  test('share one timer', () => {
    const set = vi.spyOn(globalThis, 'setTimeout');
    const { watch, note } = noted();
    for (let index = 0; index < 30; index += 1) watch.after(100 + index, note('x'));
    expect(set).toHaveBeenCalledTimes(1);
    watch.end();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('prove nothing when the timer itself was late: they go on for a little, but a promised time has passed', () => {
    const { watch, over, note } = noted();
    watch.after(100, note('statement'));
    watch.afterExactly(150, note('deadline'));
    computeFor(400);
    vi.advanceTimersByTime(100);
    expect(over).toEqual(['deadline at 400']);
    vi.mocked(performance.now).mockRestore();
    vi.advanceTimersByTime(1_000);
    expect(over).toHaveLength(2);
  });
});
