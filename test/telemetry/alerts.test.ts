import { access } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { memoize } from '../../src/data/memoize.ts';
import { AnalyticsEngine } from '../support/analytics-engine.ts';
import { readQueries } from '../support/queries.ts';
import { plantedFaults } from './planted-faults.ts';
import { clock, recorded, usualTraffic, type Written } from './recorded-traffic.ts';

const [alerts, dashboards] = await Promise.all([readQueries('alerts'), readQueries('dashboards')]);

const now = new Date('2026-11-26T12:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const minutesOfWeek = 7 * 24 * 60;

let usual: Written = [];
let usualState: Written = [];

beforeAll(async () => {
  usual = await usualTraffic();
  usualState = await recorded(clock);
});

/** What a fault has written, which happens once. */
const writtenBy = memoize(async (name: string): Promise<Written> => (await plantedFaults[name]?.happen()) ?? []);

/** A dataset with a week of usual days, at the end of which faults have happened. */
const weekWith = async (...names: string[]): Promise<AnalyticsEngine> => {
  const dataset = new AnalyticsEngine();
  for (let minutes = 1; minutes < minutesOfWeek; minutes += minutes < 60 ? 2 : 60) {
    dataset.add(usual, minutesAgo(minutes));
  }
  for (const minutes of [1, 2]) dataset.add(usualState, minutesAgo(minutes));
  for (const name of names) {
    const written = await writtenBy(name);
    const { times = 1, sampleInterval = 1 } = plantedFaults[name] ?? {};
    for (let time = 0; time < times; time += 1) dataset.add(written, minutesAgo(0.5), sampleInterval);
  }
  return dataset;
};

/** Whether an alert is about time: where no fault is, it is this machine that may be slow for a moment. */
const isAboutTime = (alert: string): boolean => alert.startsWith('slow-');

test.each(Object.entries(plantedFaults))('%s: the alerts of its kind fire, and no other', async (name, { fires }) => {
  using dataset = await weekWith(name);
  const judged = alerts.filter((alert) => !isAboutTime(alert.name) || Object.keys(fires).some(isAboutTime));
  const fired = judged.flatMap(({ name: alert, sql }) => dataset.query(sql, now).map((row) => [alert, row] as const));
  expect(Object.keys(Object.fromEntries(fired)).toSorted()).toEqual(Object.keys(fires).toSorted());
  expect(Object.fromEntries(fired.toReversed())).toMatchObject(fires);
});

test('every alert has a fault here that fires it, and a page that says what to do', async () => {
  const fired = new Set(Object.values(plantedFaults).flatMap(({ fires }) => Object.keys(fires)));
  expect(alerts.map(({ name }) => name).toSorted()).toEqual([...fired].toSorted());
  for (const { name, runbook } of alerts) {
    await expect(access(`docs/operations/runbooks/${runbook}.md`), name).resolves.toBeUndefined();
  }
});

test.each(dashboards.map(({ name, sql }) => [name, sql]))(
  'the dashboard %s shows what was recorded',
  async (_, sql) => {
    using dataset = await weekWith(...Object.keys(plantedFaults));
    const rows = dataset.query(sql, now);
    expect(rows.length).toBeGreaterThan(0);
    // With all that has gone wrong, a column that shows nothing reads another one than it says.
    const shows = (column: string) => rows.some((row) => ![null, '', 0].some((nothing) => row[column] === nothing));
    expect(Object.keys(rows[0] ?? {}).filter((column) => !shows(column))).toEqual([]);
  },
);
