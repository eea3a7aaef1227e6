import { circumstances } from '../report/circumstances.ts';
import { figure, tableOf } from '../report/markdown.ts';
import { type DimensionName, dimensionNames, dimensionOf, type Expectation } from './dimensions.ts';
import { growthOf } from './growth-of.ts';
import type { MeasuredPoint } from './measure-points.ts';
import type { GrowthResults } from './results.ts';

/** Ends what people write on the page; all below it is the benchmark's. */
export const marker = '<!-- Written by make bench-growth from here on. -->';

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

const signed = (share: number): string => `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;

const expectationText = (expected: Expectation): string =>
  expected.shape === 'flat'
    ? `flat: within ${percent(expected.mostChange)}`
    : `linear: R² ≥ ${expected.leastExplained}`;

const foundText = (asExpected: boolean | null, length: GrowthResults['length']): string => {
  if (length === 'short') return 'too coarse to tell';
  if (asExpected === null) return 'too few sizes';
  return asExpected ? 'so it is' : '**not so**';
};

const fromTo = (one: number, other: number): string => `${figure(one)} → ${figure(other)}`;

const head = [
  'what grows',
  'sizes',
  'intercept, ms',
  'slope, ms',
  'R²',
  'CPU, ms',
  'change',
  'time, ms',
  'expected',
  'found',
];

const rowOf = ({ length, points: all }: GrowthResults, name: DimensionName): string[] => {
  const points = all[name];
  const { says, step, expected } = dimensionOf(name);
  const { line, smallest, largest, change, asExpected } = growthOf(name, points);
  return [
    says,
    `${smallest.at.toLocaleString('en')} to ${largest.at.toLocaleString('en')}`,
    figure(line.intercept),
    `${figure(line.slope * step.size)} for ${step.says}`,
    line.explained === null ? '' : line.explained.toFixed(3),
    fromTo(smallest.cpuMs.median, largest.cpuMs.median),
    signed(change),
    fromTo(smallest.medianMs.median, largest.medianMs.median),
    expectationText(expected),
    foundText(asExpected, length),
  ];
};

const pointsTable = (name: DimensionName, points: readonly MeasuredPoint[]): string => {
  const rows = points.map(({ at, answers, cpuMs, medianMs }) => [
    at.toLocaleString('en'),
    answers.toLocaleString('en'),
    `${figure(cpuMs.median)} (${figure(cpuMs.lowest)}–${figure(cpuMs.highest)})`,
    `${figure(medianMs.median)} (${figure(medianMs.lowest)}–${figure(medianMs.highest)})`,
  ]);
  return tableOf([dimensionOf(name).counts, 'answers', 'CPU, ms', 'time, ms'], rows);
};

/** What the benchmark writes on docs/growth.md. */
export const growthPageOf = (results: GrowthResults): string => {
  const details = dimensionNames.map((name) => pointsTable(name, results.points[name])).join('\n\n');
  return [
    marker,
    circumstances(results, String(results.rounds)),
    '![CPU for an answer, by what grows](growth.svg)',
    tableOf(
      head,
      dimensionNames.map((name) => rowOf(results, name)),
    ),
    `<details><summary>Every size</summary>\n\n${details}\n\n</details>`,
  ].join('\n\n');
};
