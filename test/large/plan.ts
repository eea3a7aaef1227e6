import * as z from 'zod';

/** What the server says of one table of a statement. */
interface Step {
  readonly table: string;
  /** `ALL` reads the whole table, `index` a whole index. */
  readonly access: string;
  /** Rows that it expects to look at, each time. */
  readonly rows: number;
}

/** How the server would run a statement. */
interface Plan {
  readonly steps: readonly Step[];
  /** For each sort, the rows that it expects to sort. */
  readonly sorted: readonly number[];
}

/** MariaDB says `rows`, MySQL `rows_examined_per_scan`. */
const table = z.looseObject({
  table_name: z.string(),
  access_type: z.string(),
  rows: z.number().optional(),
  rows_examined_per_scan: z.number().optional(),
});

const partsOf = (node: object): unknown[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]));

const stepsIn = (node: unknown): Step[] => {
  if (typeof node !== 'object' || node === null) return [];
  const { success, data } = table.safeParse(node);
  const own = success
    ? [{ table: data.table_name, access: data.access_type, rows: data.rows ?? data.rows_examined_per_scan ?? 1 }]
    : [];
  return [...own, ...partsOf(node).flatMap(stepsIn)];
};

/** What is sorted: MariaDB puts it into `filesort`, MySQL beside `using_filesort`. */
const sortedBy = (node: object): unknown => {
  if ('filesort' in node) return node.filesort;
  return 'using_filesort' in node && node.using_filesort === true ? node : undefined;
};

const sortsIn = (node: unknown): number[] => {
  if (typeof node !== 'object' || node === null) return [];
  const steps = stepsIn(sortedBy(node));
  const own = steps.length > 0 ? [steps.reduce((product, { rows }) => product * rows, 1)] : [];
  return [...own, ...partsOf(node).flatMap(sortsIn)];
};

/** Reads the answer to EXPLAIN FORMAT=JSON. */
const planOf = (explained: unknown): Plan => ({ steps: stepsIn(explained), sorted: sortsIn(explained) });

/** Rows of a table that may be read whole: those of reference data, such as the states. */
const smallTableRows = 100;

/** Rows that may be sorted: a page of the largest size, and the one that tells whether another follows. */
const sortedRows = 101;

/** The tables that a statement looks at, and how. */
export const stepsOf = (explained: unknown): readonly Step[] => planOf(explained).steps;

/** What is wrong with how a statement is run, in words. */
export const problemsOf = (explained: unknown): string[] => {
  const { steps, sorted } = planOf(explained);
  // What a statement has put together itself (`<derived2>`, `<union1,2>`) has no index.
  const whole = steps.filter(
    (step) => ['ALL', 'index'].includes(step.access) && !step.table.startsWith('<') && step.rows > smallTableRows,
  );
  return [
    ...whole.map((step) => `reads all ${step.rows} rows of ${step.table}`),
    ...sorted.filter((rows) => rows > sortedRows).map((rows) => `sorts ${rows} rows`),
  ];
};
