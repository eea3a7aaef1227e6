import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import type { CountsOfServer } from '../measure/counts.ts';
import type { MemorySample } from '../measure/memory.ts';
import type { StartUp } from '../measure/start-up.ts';
import type { Spread } from '../measure/statistics.ts';
import type { OperationName } from '../operation-names.ts';
import { resultsText } from './results-text.ts';

/** One server on one operation, from so many connections. */
export interface Measurement {
  readonly server: string;
  readonly operation: OperationName;
  readonly connections: number;
  /** Answers over all rounds. */
  readonly answers: number;
  /** CPU of the server's process for an answer, in milliseconds. */
  readonly cpuMs: Spread;
  readonly answersPerSecond: Spread;
  readonly medianMs: Spread;
  readonly p99Ms: Spread;
  /** The server's CPU through that of its limit, round by round. */
  readonly cpuToLimit: Spread;
  /** The server's answers per second through those of its limit, round by round. */
  readonly throughputToLimit: Spread;
}

/** What was measured on one database, at one distance from it. */
export interface Setting {
  readonly name: 'near' | 'far' | 'large';
  readonly says: string;
  readonly rounds: number;
  /** A statement's way to the database and back, as it was measured, in milliseconds. */
  readonly roundTripMs: number;
  readonly measurements: readonly Measurement[];
}

/** The Workers whose size and start are measured. */
export type MeasuredWorker = 'product' | 'byHand';

/** What a run took place on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted a core in the minute before the run, on average: 0 on a machine that did nothing else. */
  readonly loadBefore: number;
}

/** All that a run found. */
export interface Results {
  /** The day of the run. */
  readonly takenOn: string;
  /** `short` runs try everything: their figures are coarse. */
  readonly length: 'whole' | 'short';
  readonly machine: Machine;
  readonly operations: Readonly<Record<string, string>>;
  readonly servers: Readonly<Record<string, string>>;
  /** By server and operation. */
  readonly counts: Readonly<Record<string, CountsOfServer>>;
  /** Of the bundle, compressed. */
  readonly gzippedBytes: Readonly<Record<MeasuredWorker, number>>;
  readonly startUp: Readonly<Record<MeasuredWorker, StartUp>>;
  readonly memory: Readonly<Record<string, readonly MemorySample[]>>;
  readonly settings: readonly Setting[];
}

/** Where the results are that are committed: what later runs are compared with. */
export const resultsFile = join(repositoryDirectory, 'bench/results.json');

/** The committed results; null when there are none. */
export const readResults = async (): Promise<Results | null> => {
  const text = await readFile(resultsFile, 'utf8').catch(() => null);
  // Written by `writeResults` alone.
  return text === null ? null : (JSON.parse(text) as Results);
};

/** Writes results where they are committed. */
export const writeResults = (results: Results): Promise<void> => writeFile(resultsFile, resultsText(results));
