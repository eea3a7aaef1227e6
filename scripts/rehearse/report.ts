import type { Summary } from './load/timings.ts';

/** What happened during one step. */
export interface StepReport {
  step: string;
  seconds: number;
  statements: Summary;
  requests: Summary;
  /** What the step itself tells: streams, rows compared, shards. */
  note: string;
}

/** What a rehearsal came to. */
export interface RehearsalReport {
  name: string;
  steps: readonly StepReport[];
  statements: Summary;
  /** Transactions that the product began again. */
  triedAgain: number;
  requests: Summary;
  /** Mutations that were acknowledged. */
  mutations: number;
  /** Increments of counters that were acknowledged. */
  increments: number;
  /** Why statements and requests failed, each with how often. */
  reasons: Readonly<Record<string, number>>;
  /** What is wrong: a counter, a row, a comparison, a step that failed. */
  wrong: readonly string[];
  processes: number;
  megabytes: number;
}

const columns = ['step', 's', 'statements', 'failed', 'longest ms', 'requests', 'failed', 'longest ms', ''] as const;

/** Whether nothing failed, and nothing is wrong. */
export const isGreen = ({ statements, requests, wrong }: RehearsalReport): boolean =>
  statements.failed === 0 && requests.failed === 0 && wrong.length === 0;

/** The report as text: a table of its steps, then what it proves, or what is wrong. */
export function renderReport(report: RehearsalReport): string {
  const { name, steps, statements, requests, wrong } = report;
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  const rows = steps.map((step) => rowOf(step));
  rows.push(
    rowOf({ step: 'all', seconds, statements, requests, note: `${report.triedAgain} transactions tried again` }),
  );
  const lines = [
    `${name}: ${isGreen(report) ? 'green' : 'RED'}`,
    ...table([[...columns], ...rows]),
    `${report.increments} increments, each made once; ${report.mutations} mutations, each made once; ${report.processes} processes, ${report.megabytes} MB`,
  ];
  if (isGreen(report)) return lines.join('\n');
  // With a fault, that sentence would be a lie.
  lines[lines.length - 1] =
    `${report.increments} increments and ${report.mutations} mutations were acknowledged; ${report.processes} processes, ${report.megabytes} MB`;
  for (const [reason, count] of Object.entries(report.reasons)) lines.push(`  failed ${count} times: ${reason}`);
  return [...lines, ...wrong.map((line) => `  wrong: ${line}`)].join('\n');
}

const rowOf = ({ step, seconds, statements, requests, note }: StepReport): string[] => [
  step,
  seconds.toFixed(1),
  ...cellsOf(statements),
  ...cellsOf(requests),
  note,
];

const cellsOf = ({ asked, failed, longestMs }: Summary): string[] => [asked, failed, longestMs].map(String);

/** Columns as wide as their longest cell; numbers to the right, the first and the last column to the left. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const last = columns.length - 1;
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === 0 || index === last ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
