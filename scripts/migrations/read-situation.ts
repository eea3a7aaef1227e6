import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { type RecordedMigration, readHistory } from '../database/migration-history.ts';
import { type BranchAnswer, requestAnswer } from '../planetscale/answers.ts';
import { listBranches } from '../planetscale/branches.ts';
import { listRequests, type RequestSummary, readQueue } from '../planetscale/deploy-requests.ts';
import { branchPrefix, type Change, keyspacesOf, type PlannedMigration } from './change.ts';
import { gateFindings } from './gates.ts';
import { keyspaceSituation } from './keyspace-situation.ts';
import { changeIn } from './notes.ts';
import { orderOf, type PlanStep } from './order.ts';
import { readPlannedMigrations } from './planned-migrations.ts';
import { readBranch } from './read-branch.ts';
import { readReleasedCode } from './read-released-code.ts';
import { requestFacts } from './request-facts.ts';
import type { CurrentChange, KeyspaceSituation, Situation } from './situation.ts';
import { isUndone } from './undone.ts';
import type { Workplace } from './workplace.ts';

/** The histories of the target, by keyspace. */
export type Histories = ReadonlyMap<Keyspace, readonly RecordedMigration[]>;

/** Reads everything anew: nothing is remembered from one reading to the next. */
export async function readSituation(workplace: Workplace): Promise<Situation> {
  const { author, settings, commit, schemaDirectory } = workplace;
  const { organization, database, target } = settings;
  const branches = await listBranches(author);
  const targetBranch = branches.find(({ name }) => name === target);
  if (targetBranch === undefined) throw new Error(`There is no branch ${target} in ${organization}/${database}.`);
  const histories = await readHistories(workplace);
  const files = readPlannedMigrations(schemaDirectory);
  const plan = orderOf(pendingOf(files, histories), commit);
  const requests = await listRequests(author, target);
  const found = findCurrent({ requests, branches, plan, histories });
  const situations = keyspaces.map((keyspace) => keyspaceSituation(keyspace, files, histories.get(keyspace) ?? []));
  const current = found && (await readCurrent(workplace, found, { branches, histories, situations }));
  return {
    readAt: new Date().toISOString(),
    target: { organization, database, branch: target, safeMigrations: targetBranch.safe_migrations },
    keyspaces: situations,
    plan,
    current,
    queue: (await readQueue(author)).map((one) => ({
      request: one.deploy_request_number,
      state: one.state,
      paused: one.queue_paused ? (one.queue_pause_reason ?? 'no reason given') : null,
    })),
    leftovers: branches
      .filter(({ name, production }) => name.startsWith(branchPrefix) && !production && name !== found?.change.branch)
      .map(({ name }) => name),
  };
}

async function readHistories({ databases, settings }: Workplace): Promise<Histories> {
  const histories = keyspaces.map(async (keyspace) => {
    const rows = await databases.with(settings.target, 'reader', keyspace, (from) => readHistory(from, keyspace));
    return [keyspace, rows ?? []] as const;
  });
  return new Map(await Promise.all(histories));
}

const recordOf = (histories: Histories, { keyspace, name }: PlannedMigration): RecordedMigration | undefined =>
  histories.get(keyspace)?.find((row) => row.name === name && row.appliedAt !== null);

const pendingOf = (files: readonly PlannedMigration[], histories: Histories): PlannedMigration[] =>
  files.filter((file) => recordOf(histories, file) === undefined);

const isRecorded = ({ migrations }: Change, histories: Histories): boolean =>
  migrations.every((migration) => recordOf(histories, migration)?.hash === migration.hash);

/** A change, and the request that brings it, as far as there is one. */
interface FoundChange {
  change: Change;
  request: RequestSummary | null;
}

/** The change that is under way: a request of ours that is not finished with, or else the first of the plan. */
export function findCurrent({
  requests,
  branches,
  plan,
  histories,
}: {
  requests: readonly RequestSummary[];
  branches: readonly Pick<BranchAnswer, 'id' | 'name'>[];
  plan: readonly PlanStep[];
  histories: Histories;
}): FoundChange | null {
  const ours = requests.flatMap((request) => {
    const change = changeIn(request.notes, request.branch);
    return change === null ? [] : [{ change, request }];
  });
  const branchIds = new Set(branches.map(({ id }) => id));
  const underWay = ours.find(({ change, request }) => {
    if (isUndone({ state: request.deployment_state, closed: request.state === 'closed' })) return false;
    return !isRecorded(change, histories) || branchIds.has(request.branch_id);
  });
  if (underWay) return underWay;
  const change = plan.find((step) => step.kind === 'change')?.change;
  if (change === undefined) return null;
  // A branch of the same name that was made anew has another id: what became of the former one does not matter.
  const branchId = branches.find(({ name }) => name === change.branch)?.id;
  return { change, request: ours.find(({ request }) => request.branch_id === branchId)?.request ?? null };
}

async function readCurrent(
  workplace: Workplace,
  { change, request }: FoundChange,
  {
    branches,
    histories,
    situations,
  }: { branches: readonly BranchAnswer[]; histories: Histories; situations: readonly KeyspaceSituation[] },
): Promise<CurrentChange> {
  const branch = branches.find(({ name }) => name === change.branch) ?? null;
  const isContract = change.phase === 'contract' && request === null;
  return {
    change,
    recorded: isRecorded(change, histories),
    branch: branch && (await readBranch(workplace, change, branch, request === null, histories)),
    request:
      request &&
      (await requestFacts(workplace, await workplace.author.get(`/deploy-requests/${request.number}`, requestAnswer))),
    findings: request === null ? gateFindings(keyspacesOf(change), situations, workplace.schemaDirectory) : [],
    released: isContract ? await readReleasedCode(workplace, change) : null,
  };
}
