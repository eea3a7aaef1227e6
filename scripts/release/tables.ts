import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { renderFindings } from '../drift/finding.ts';
import { keyspacesOf } from '../migrations/change.ts';
import { readSituation } from '../migrations/read-situation.ts';
import { findDriftOfTarget } from '../migrations/target-drift.ts';
import { openWorkplace, type Workplace } from '../migrations/workplace.ts';
import type { Output } from '../operations/output.ts';
import { readSettings } from '../planetscale/settings.ts';
import { UserError } from '../support/user-error.ts';

/**
 * Refuses code whose tables are not there: a migration that adds comes before the release, one that takes away after it. Tables
 * of a keyspace that waits for such a one differ until then. SKIP_DRIFT=1 is for databases that are not PlanetScale's.
 */
export const demandTables = async (
  variables: NodeJS.ProcessEnv,
  { schemaDirectory, commit }: Pick<Workplace, 'schemaDirectory' | 'commit'>,
  output: Pick<Output, 'say'>,
): Promise<void> => {
  if (variables.SKIP_DRIFT === '1') {
    output.say('SKIP_DRIFT=1: nobody has looked whether the databases have the tables of this commit.');
    return;
  }
  const workplace = openWorkplace(readSettings(variables), { schemaDirectory, commit, released: { commit } });
  const waiting = new Set<Keyspace>();
  try {
    for (const step of (await readSituation(workplace)).plan) {
      if (step.kind !== 'change') continue;
      const { phase, migrations } = step.change;
      if (phase === 'contract') for (const keyspace of keyspacesOf(step.change)) waiting.add(keyspace);
      else throw lacks(migrations.map(({ keyspace, name }) => `schema/${keyspace}/migrations/${name}`));
    }
  } finally {
    await workplace.databases.end();
  }
  const { branch, findings } = await findDriftOfTarget(variables, schemaDirectory);
  const isWaiting = (where: string) => [...waiting].some((keyspace) => where.includes(keyspaceDatabases[keyspace]));
  const unexpected = findings.filter(({ where }) => !isWaiting(where));
  if (unexpected.length === 0) return output.say(`The branch ${branch} of PlanetScale has the tables of this commit.`);
  throw new UserError({
    what: `Nothing was released: the branch ${branch} of PlanetScale has other tables than this commit.`,
    why: renderFindings(unexpected),
    todo: 'Do what is said beside each, and look again: make drift TARGET=production.',
  });
};

const lacks = (migrations: readonly string[]): UserError =>
  new UserError({
    what: 'Nothing was released: the databases do not have yet what this commit reads and writes.',
    why: `Not applied: ${migrations.join(', ')}.`,
    todo: 'Expand first: make migrations DO=run. Then release.',
  });
