import { describe, expect, test } from 'vitest';
import { CostBucket } from './cost-bucket.ts';

const rate = { name: 'costOverTime', maximum: 600, periodSeconds: 60 };
const begin = 1_000_000;

describe('a budget of cost', () => {
  test('gives all of itself at once, and not one object more', () => {
    const bucket = new CostBucket(rate, begin);
    expect(bucket.take(600, begin)).toEqual({ granted: true, remaining: 0, waitSeconds: 0 });
    expect(bucket.take(1, begin)).toEqual({ granted: false, remaining: 0, waitSeconds: 1 });
  });

  test('says after how many seconds there is enough, and then there is', () => {
    const bucket = new CostBucket(rate, begin);
    bucket.take(595, begin);
    const { granted, remaining, waitSeconds } = bucket.take(101, begin);
    expect({ granted, remaining, waitSeconds }).toEqual({ granted: false, remaining: 5, waitSeconds: 10 });
    expect(bucket.take(101, begin + 9_500).granted).toBe(false);
    expect(bucket.take(101, begin + 10_000).granted).toBe(true);
  });

  test('takes nothing for what it refuses', () => {
    const bucket = new CostBucket(rate, begin);
    bucket.take(500, begin);
    for (let count = 0; count < 50; count += 1) bucket.take(200, begin);
    expect(bucket.take(100, begin)).toMatchObject({ granted: true, remaining: 0 });
  });

  test('is full after a minute of rest, never fuller, and gives no more in two minutes than twice itself and once its fill', () => {
    const bucket = new CostBucket(rate, begin);
    bucket.take(600, begin);
    expect(bucket.take(0, begin + 60_000).remaining).toBe(600);
    expect(bucket.take(0, begin + 600_000).remaining).toBe(600);
    let given = 0;
    for (let ms = 600_000; ms <= 720_000; ms += 100) if (bucket.take(7, begin + ms).granted) given += 7;
    expect(given).toBeLessThanOrEqual(3 * 600);
    expect(given).toBeGreaterThan(3 * 600 - 7);
  });

  test('neither gains nor loses by a clock that is set back', () => {
    const bucket = new CostBucket(rate, begin);
    bucket.take(300, begin);
    expect(bucket.take(0, begin - 60_000).remaining).toBe(300);
  });
});
