import { describe, expect, test } from 'vitest';
import { demandStartup, uploadIn } from './startup.ts';

const told = (sizeKib: number, startupMs: number) =>
  `Total Upload: ${sizeKib.toFixed(2)} KiB / gzip: 564.45 KiB\nWorker Startup Time: ${startupMs} ms\nUploaded openinsure-graph\n`;

const output = { say: () => {} };

describe('an upload', () => {
  test('passes that starts soon and is as large as it was', () => {
    expect(() => demandStartup(told(1_955.36, 90), output)).not.toThrow();
    expect(uploadIn(told(1_955.36, 90))).toEqual({ sizeKib: 1_955.36, startupMs: 90 });
  });

  test('is refused that computes for long before its first request, or is three times as large', () => {
    expect(() => demandStartup(told(1_955, 401), output)).toThrow('computes for 401 ms before its first request');
    expect(() => demandStartup(told(6_145, 90), output)).toThrow('has 6145 KiB');
  });

  test('of which wrangler tells nothing is not taken for a fast one', () => {
    expect(() => demandStartup('Uploaded openinsure-graph', output)).toThrow('did not tell');
  });
});
