import type { Keyspace } from '../../schema/keyspaces.ts';
import { type RecordedMigration, readHistory } from '../database/migration-history.ts';
import type { BranchAnswer } from '../planetscale/answers.ts';
import { lintBranch } from '../planetscale/branches.ts';
import { differingVschemas } from '../planetscale/vschemas.ts';
import { type Change, keyspacesOf } from './change.ts';
import type { Histories } from './read-situation.ts';
import type { BranchFacts, BranchWork } from './situation.ts';
import type { Workplace } from './workplace.ts';

/** The branch of a change; `inPreparation` until there is a deploy request, which then says all that matters. */
export async function readBranch(
  workplace: Workplace,
  change: Change,
  branch: BranchAnswer,
  inPreparation: boolean,
  histories: Histories,
): Promise<BranchFacts> {
  const { name, ready, production, stale_schema: stale } = branch;
  const readable = inPreparation && ready && !production && !stale;
  return { name, ready, production, stale, work: readable ? await readWork(workplace, change, histories) : null };
}

async function readWork(workplace: Workplace, change: Change, histories: Histories): Promise<BranchWork> {
  const { author, databases, schemaDirectory } = workplace;
  const touched = keyspacesOf(change);
  const rows = new Map<Keyspace, readonly RecordedMigration[]>();
  for (const keyspace of touched) {
    const found = await databases.with(change.branch, 'admin', keyspace, (from) => readHistory(from, keyspace));
    rows.set(keyspace, found ?? []);
  }
  const unapplied = unappliedOf(change, rows);
  const vschemas = await differingVschemas(author, change.branch, touched, schemaDirectory);
  const prepared = unapplied.length === 0 && vschemas.length === 0;
  const lint = prepared ? await lintBranch(author, change.branch) : [];
  return {
    ...compareHistories(change, histories, rows),
    vschemas,
    unapplied,
    lint: lint.map((error) => `${error.keyspace_name}.${error.table_name ?? ''}: ${error.error_description}`),
  };
}

const unappliedOf = ({ migrations }: Change, rows: Histories): string[] =>
  migrations
    .filter(({ keyspace, name }) => !rows.get(keyspace)?.some((row) => row.name === name && row.appliedAt !== null))
    .map(({ name }) => name);

/** What the histories of a branch lack of the target's, and what they have beside it and the change. */
export function compareHistories(
  change: Change,
  target: Histories,
  branch: Histories,
): Pick<BranchWork, 'uncopied' | 'foreign'> {
  const uncopied: Keyspace[] = [];
  const foreign: string[] = [];
  for (const keyspace of keyspacesOf(change)) {
    const wanted = target.get(keyspace) ?? [];
    const found = branch.get(keyspace) ?? [];
    const known = new Map(
      [...wanted, ...change.migrations.filter((one) => one.keyspace === keyspace)].map((one) => [one.name, one.hash]),
    );
    if (wanted.some(({ name }) => !found.some((row) => row.name === name))) uncopied.push(keyspace);
    foreign.push(
      ...found.filter(({ name, hash }) => known.get(name) !== hash).map(({ name }) => `${keyspace}/${name}`),
    );
  }
  return { uncopied, foreign };
}
