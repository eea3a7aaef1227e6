import { join } from 'node:path';
import { migrateKeyspace } from '../database/keyspace-migrations.ts';
import { readHistory, recordMigrations } from '../database/migration-history.ts';
import { createBranch, deleteBranch } from '../planetscale/branches.ts';
import { actOnRequest, approveRequest, deployRequest, openRequest } from '../planetscale/deploy-requests.ts';
import { writeVschema } from '../planetscale/vschemas.ts';
import { type Change, keyspacesOf } from './change.ts';
import type { StepName } from './next-step.ts';
import { notesOf } from './notes.ts';
import type { CurrentChange } from './situation.ts';
import { verifyDeploy } from './verify-deploy.ts';
import type { Workplace } from './workplace.ts';

/** Does one step of a change. Each can be done again when nobody knows whether it was done. */
export async function perform(
  step: StepName,
  current: CurrentChange,
  workplace: Workplace,
  { autoApply }: { autoApply: boolean },
): Promise<void> {
  const { author, reviewer, settings, databases, schemaDirectory } = workplace;
  const { change, branch } = current;
  switch (step) {
    case 'create-branch':
      await createBranch(author, change.branch, settings.target);
      return;
    case 'copy-history':
      return copyHistory(workplace, change);
    case 'write-vschema':
      for (const keyspace of branch?.work?.vschemas ?? []) {
        await writeVschema(author, change.branch, keyspace, schemaDirectory);
      }
      return;
    case 'migrate-branch':
      return migrateBranch(workplace, change);
    case 'open-request':
      await openRequest(author, { branch: change.branch, into: settings.target, notes: notesOf(change), autoApply });
      return;
    case 'review':
      if (reviewer === null) throw new Error('There is no token that may approve.');
      await approveRequest(reviewer, numberOf(current), 'Approved by the second token of the pipeline.');
      return;
    case 'deploy':
      await deployRequest(author, numberOf(current));
      return;
    case 'apply':
      await actOnRequest(author, numberOf(current), 'apply-deploy');
      return;
    case 'verify':
      return verifyDeploy(workplace, change);
    case 'skip-revert':
      await actOnRequest(author, numberOf(current), 'skip-revert');
      return;
    case 'record':
      return record(workplace, change);
    case 'delete-branch':
      databases.forget(change.branch);
      await deleteBranch(author, change.branch);
      return;
  }
}

/** The number of a change's request. */
export function numberOf({ change, request }: CurrentChange): number {
  if (request === null) throw new Error(`${change.branch} has no deploy request.`);
  return request.number;
}

/** A branch has the tables of the target and none of its rows: without these, all migrations would seem to be pending. */
async function copyHistory({ databases, settings }: Workplace, change: Change): Promise<void> {
  for (const keyspace of keyspacesOf(change)) {
    const rows = await databases.with(settings.target, 'reader', keyspace, (from) => readHistory(from, keyspace));
    await databases.with(change.branch, 'admin', keyspace, (to) => recordMigrations(to, keyspace, rows ?? []));
  }
}

async function migrateBranch({ databases, schemaDirectory }: Workplace, change: Change): Promise<void> {
  for (const keyspace of keyspacesOf(change)) {
    const ofKeyspace = change.migrations.filter((migration) => migration.keyspace === keyspace);
    await migrateKeyspace({
      keyspace,
      connectionString: await databases.connectionString(change.branch, 'admin', keyspace),
      migrationsFolder: join(schemaDirectory, keyspace, 'migrations'),
      only: new Set(ofKeyspace.map(({ name }) => name)),
    });
  }
}

/** Writes into the target's history what was deployed: rows may be written there, while tables may not be changed. */
async function record({ databases, settings }: Workplace, change: Change): Promise<void> {
  for (const keyspace of keyspacesOf(change)) {
    const rows = change.migrations
      .filter((migration) => migration.keyspace === keyspace)
      .map(({ name, hash, statements }) => ({
        name,
        hash,
        statementsApplied: statements,
        failure: null,
        appliedAt: new Date().toISOString(),
      }));
    await databases.with(settings.target, 'readwriter', keyspace, (to) => recordMigrations(to, keyspace, rows));
  }
}
