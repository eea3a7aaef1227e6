import { operationNames } from '../operation-names.ts';
import { circumstances } from './circumstances.ts';
import { countsTable, limitTable } from './limit-table.ts';
import { figure, tableOf } from './markdown.ts';
import type { Results, Setting } from './results.ts';
import { serversTable } from './servers-table.ts';

/** Ends what people write on the page; all below it is the benchmark's. */
export const marker = '<!-- Written by make bench from here on. -->';

const sizes = ({ gzippedBytes, startUp, memory }: Results): string => {
  const rows = (['product', 'byHand'] as const).map((name) => [
    name === 'product' ? 'the product' : 'by hand',
    figure(gzippedBytes[name] / 1024),
    figure(startUp[name].started.median),
    figure(startUp[name].answered.median),
  ]);
  const held = Object.entries(memory).map(([server, samples]) => {
    const text = samples.map(({ residentMib }) => residentMib).join(', ');
    return `- \`${server}\`, after each tenth of ${figure(samples.at(-1)?.answers ?? 0)} answers of ClaimFile: ${text} MiB`;
  });
  const table = tableOf(['Worker', 'bundle, KiB gzipped', 'CPU to start, ms', 'CPU to the first answer, ms'], rows);
  return `${table}\n\nStart-up is without what workerd takes for a Worker that does nothing. Memory held by the process:\n\n${held.join('\n')}`;
};

/** A setting's servers in one runtime, operation by operation. */
const details = (results: Results, setting: Setting): string =>
  (
    [
      ['workerd', (name: string) => name.endsWith('-workerd')],
      ['Node.js', (name: string) => !name.endsWith('-workerd')],
    ] as const
  )
    .filter(([, isShown]) => setting.measurements.some(({ server }) => isShown(server)))
    .flatMap(([runtime, isShown]) =>
      operationNames
        .filter((operation) => setting.measurements.some((one) => one.operation === operation && isShown(one.server)))
        .map(
          (operation) =>
            `#### In ${runtime}: ${results.operations[operation]}\n\n${serversTable(results, setting, operation, isShown)}`,
        ),
    )
    .join('\n\n');

const settingPart = (results: Results, setting: Setting): string =>
  `### On ${setting.says}\n\nA statement and back: ${setting.roundTripMs} ms.\n\n${limitTable(results, setting)}\n\n<details><summary>Every server</summary>\n\n${details(results, setting)}\n\n</details>`;

/** What the benchmark writes on docs/performance.md. */
export const pageOf = (results: Results): string =>
  [
    marker,
    circumstances(results, results.settings.map(({ name, rounds }) => `${rounds} ${name}`).join(', ')),
    '![CPU for an answer, beside the limit](performance.svg)',
    '## The product beside the limit, in workerd',
    ...results.settings.map((setting) => settingPart(results, setting)),
    '## What an answer takes of the database: product / limit',
    countsTable(results),
    '## Size, start and memory',
    sizes(results),
  ].join('\n\n');
