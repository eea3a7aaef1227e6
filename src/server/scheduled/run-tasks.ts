import { asc, inArray } from 'drizzle-orm';
import { organizations } from '../../../schema/global/tables/index.ts';
import { wholeOrganization } from '../../data/read/visibility.ts';
import { RequestData, type RequestOptions } from '../../data/request-data.ts';
import { log } from '../../data/telemetry/log.ts';
import type { KeyspaceSources } from '../../data/wire/keyspace-sources.ts';
import { dayIn } from '../../keyspaces/global/rules/dates.ts';
import { actOn, findDue } from '../../tasks/run-task.ts';
import { type AnyTask, allTasks, type BusinessDay } from '../../tasks/task.ts';

/** How many subjects one task takes of one organization in a run: the next run goes on. */
const subjectsOfTask = 500;

/** What a run may have otherwise than others. */
export interface RunOptions extends RequestOptions {
  /** The organizations that it is for. All of them, where none are named. */
  readonly orgIds?: readonly string[];
}

/** How long a run goes on with the next subject, in milliseconds: the next run begins a minute after it. */
const runMs = 45_000;

/** What a run did, by the names of tasks. Those that had nothing to do are left out. */
export type TaskReport = Record<string, { done: number; failed: number }>;

interface Run {
  readonly sources: KeyspaceSources;
  readonly options: RunOptions & { readonly now: Date };
  readonly until: number;
  readonly report: TaskReport;
}

const isOver = ({ until }: Run): boolean => performance.now() > until;

const note = ({ report }: Run, { name }: AnyTask, outcome: 'done' | 'failed'): void => {
  const noted = report[name] ?? { done: 0, failed: 0 };
  noted[outcome] += 1;
  report[name] = noted;
};

/** Works with connections of its own for an organization, and closes them. */
const withData = async <Result>(
  { sources, options }: Run,
  orgId: string,
  work: (data: RequestData) => Promise<Result>,
): Promise<Result> => {
  const data = new RequestData(sources, wholeOrganization(orgId), options);
  try {
    return await work(data);
  } finally {
    await data.close();
  }
};

/** Does one task for one organization: a page at a time, until nothing is due or the run is over. */
const runTask = async (run: Run, orgId: string, task: AnyTask, day: BusinessDay): Promise<void> => {
  const due = { orgId, task, day };
  const failed: string[] = [];
  for (let taken = 0; taken < subjectsOfTask && !isOver(run); ) {
    const subjects = await withData(run, orgId, (data) => findDue(data, due, failed));
    for (const subject of subjects) {
      if (isOver(run)) return;
      try {
        // What hangs or fails for one subject leaves nothing behind for the next one.
        await withData(run, orgId, (data) => actOn(data, due, subject));
        note(run, task, 'done');
      } catch (failure) {
        failed.push(subject.id);
        note(run, task, 'failed');
        log('error', 'A task has failed.', { task: task.name, id: subject.id, failure });
      }
    }
    taken += subjects.length;
    if (subjects.length === 0) return;
  }
};

const runOrganization = async (run: Run, { id, timeZone }: { id: string; timeZone: string }): Promise<void> => {
  const { now } = run.options;
  const day = { now, today: dayIn(timeZone, now) };
  for (const task of allTasks()) {
    if (isOver(run)) return;
    await runTask(run, id, task, day).catch((failure: unknown) => {
      // A keyspace that is away keeps no other one's tasks from being done.
      log('error', 'A task cannot be run.', { task: task.name, orgId: id, failure });
    });
  }
};

const readOrganizations = async ({ sources, options }: Run) => {
  const data = RequestData.withoutViewer(sources, options);
  try {
    const only = options.orgIds && inArray(organizations.id, [...options.orgIds]);
    return await data.findUnseen('organizations', ['id', 'timeZone'], only, { orderBy: [asc(organizations.id)] });
  } finally {
    await data.close();
  }
};

/** Each run begins with another organization, so that one with much to do keeps no other waiting for good. */
const inTurn = <Item>(items: readonly Item[], now: Date): Item[] => {
  const first = items.length > 0 ? Math.floor(now.getTime() / 60_000) % items.length : 0;
  return [...items.slice(first), ...items.slice(0, first)];
};

/**
 * Does all for which time has come, organization by organization, each on its own business day. Bounded; the next run goes
 * on where this one ends, because what is done is not due any more. Runs beside each other do nothing twice.
 */
export const runTasks = async (sources: KeyspaceSources, options: RunOptions = {}): Promise<TaskReport> => {
  const { now = new Date() } = options;
  const run: Run = { sources, options: { ...options, now }, until: performance.now() + runMs, report: {} };
  for (const organization of inTurn(await readOrganizations(run), now)) {
    await runOrganization(run, organization).catch((failure: unknown) => {
      log('error', 'The tasks of an organization cannot be run.', { orgId: organization.id, failure });
    });
  }
  return run.report;
};
