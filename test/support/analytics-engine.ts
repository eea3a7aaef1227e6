import { DatabaseSync } from 'node:sqlite';
import { pointLimits } from '../../src/server/telemetry/points.ts';
import type { RecordedPoints } from './recorded-points.ts';

type Written = RecordedPoints['written'][number];

const columns = (kind: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${kind}${at + 1}`);

const blobs = columns('blob', pointLimits.blobs);
const doubles = columns('double', pointLimits.doubles);

const secondsOf = { MINUTE: 60, HOUR: 3_600, DAY: 86_400 } as const;

/**
 * A query of Analytics Engine as SQLite reads it: the times become seconds, the level of a quantile its first argument. What
 * else the queries use means the same in both. A function that is missing here is a failed test, not a guess.
 */
const translated = (sql: string, nowSeconds: number): string =>
  sql
    .replaceAll(/NOW\(\) - INTERVAL '(\d+)' (MINUTE|HOUR|DAY)/g, (_, count: string, unit: keyof typeof secondsOf) =>
      String(nowSeconds - Number(count) * secondsOf[unit]),
    )
    .replaceAll(/quantileExactWeighted\(([\d.]+)\)\(/g, 'quantileExactWeighted($1, ');

/**
 * ClickHouse's quantile of lines with level, value and weight: the least value up to which the weights reach the level's
 * share of all of them.
 */
const quantileOf = (lines: readonly string[]): number | null => {
  const all = lines.map((line) => {
    const [level = 0, value = 0, weight = 0] = line.split(' ').map(Number);
    return { level, value, weight };
  });
  const weighted = all.filter(({ weight }) => weight > 0).toSorted((one, other) => one.value - other.value);
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { level, value, weight } of weighted) {
    reached += weight;
    if (reached >= level * total) return value;
  }
  return null;
};

/** The dataset of Analytics Engine, as far as the queries of `ops` use it: a table of the same columns, in SQLite. */
export class AnalyticsEngine implements Disposable {
  readonly #database = new DatabaseSync(':memory:');

  constructor() {
    const texts = ['index1', ...blobs].map((name) => `${name} text not null default ''`);
    // Real numbers: shares of whole ones are no whole ones in ClickHouse.
    const numbers = ['timestamp', '_sample_interval', ...doubles].map((name) => `${name} real not null default 0`);
    this.#database.exec(`create table openinsure_graph (${[...texts, ...numbers].join()})`);
    this.#database.function('toStartOfFiveMinutes', (at) => Math.floor(Number(at) / 300) * 300);
    this.#database.aggregate('sumIf', {
      start: 0,
      step: (sum: number, value: unknown, holds: unknown) => sum + (holds ? Number(value) : 0),
    });
    // What is collected has to be a value of SQLite's: a line for each value with its weight.
    this.#database.aggregate('quantileExactWeighted', {
      start: '',
      step: (lines: string, level: unknown, value: unknown, weight: unknown) => `${lines}${level} ${value} ${weight}\n`,
      result: (lines: string) => quantileOf(lines.trimEnd().split('\n')),
    });
  }

  /** Adds points as they were written at a moment; each stands for as many as the sampling says. */
  add(points: readonly Written[], at: Date, sampleInterval = 1): void {
    const names = ['timestamp', '_sample_interval', 'index1', ...blobs, ...doubles];
    const insert = this.#database.prepare(
      `insert into openinsure_graph (${names.join()}) values (${names.map(() => '?').join()})`,
    );
    for (const { indexes, blobs: texts, doubles: numbers } of points) {
      insert.run(
        at.getTime() / 1_000,
        sampleInterval,
        indexes[0] ?? '',
        ...blobs.map((_, position) => texts[position] ?? ''),
        ...doubles.map((_, position) => numbers[position] ?? 0),
      );
    }
  }

  /** The rows that a query finds at a moment. */
  query(sql: string, now: Date): Record<string, unknown>[] {
    return this.#database.prepare(translated(sql, now.getTime() / 1_000)).all();
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}
