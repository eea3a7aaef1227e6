import { describe, expect, test, vi } from 'vitest';
import { blobColumns, doubleColumns, pointOf } from './columns.ts';
import { pointLimits, writePoints } from './points.ts';

const written = (...points: Parameters<typeof writePoints>[1]) => {
  const binding = { writeDataPoint: vi.fn() };
  writePoints(binding, points);
  return binding.writeDataPoint.mock.calls.map(([point]) => point);
};

const bytes = (texts: readonly string[]) => new TextEncoder().encode(texts.join('')).length;

describe('points stay within what Analytics Engine takes, which drops the rest without a word:', () => {
  test('the columns that there are', () => {
    expect(blobColumns.length).toBeLessThanOrEqual(pointLimits.blobs);
    expect(doubleColumns.length).toBeLessThanOrEqual(pointLimits.doubles);
  });

  test('an index of 96 bytes, cut between characters', () => {
    const [{ indexes }] = written(pointOf('é'.repeat(60), {}));
    expect(indexes).toEqual(['é'.repeat(48)]);
  });

  test('20 texts of 16 KiB together, and 20 numbers', () => {
    const blobs = Array.from({ length: 30 }, () => '😀'.repeat(9_000));
    const [point] = written({ index: 'request', blobs, doubles: Array.from({ length: 30 }, () => 1) });
    expect(point.blobs).toHaveLength(20);
    expect(bytes(point.blobs)).toBeLessThanOrEqual(16_384);
    expect(point.blobs.join('')).not.toContain('\ufffd');
    expect(point.doubles).toHaveLength(20);
  });

  test('25 points', () => {
    expect(written(...Array.from({ length: 40 }, () => pointOf('request', {})))).toHaveLength(25);
  });

  test('numbers that are none', () => {
    const [{ doubles }] = written({ index: 'x', blobs: [], doubles: [Number.NaN, Number.POSITIVE_INFINITY, 3] });
    expect(doubles).toEqual([0, 0, 3]);
  });
});

test('without a binding nothing is written', () => {
  expect(() => writePoints(undefined, [pointOf('request', {})])).not.toThrow();
});

test('a binding that fails is told in the log, and nothing else comes of it', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const binding = {
    writeDataPoint: () => {
      throw new Error('out of reach');
    },
  };
  writePoints(binding, [pointOf('request', {})]);
  expect(JSON.parse(String(warn.mock.calls[0]))).toEqual({
    level: 'warn',
    message: 'Points are not written.',
    why: 'Error: out of reach',
  });
  warn.mockRestore();
});
