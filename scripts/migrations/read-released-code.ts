import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Change, keyspacesOf } from './change.ts';
import { releasedCommit } from './released-commit.ts';
import type { ReleasedCode } from './situation.ts';
import type { Workplace } from './workplace.ts';

const run = promisify(execFile);

/**
 * Whether all requests reach code that no longer uses what a contract takes away. A contract's migration is written from
 * tables that lack the column already, so code of a commit that has the migration does not name it.
 */
export async function readReleasedCode(workplace: Workplace, change: Change): Promise<ReleasedCode> {
  const released = workplace.released ?? (await releasedCommit());
  if (!('commit' in released)) return { ready: false, why: released.why };
  const { commit } = released;
  for (const { keyspace, name } of change.migrations) {
    const file = `${commit}:./${keyspace}/migrations/${name}/migration.sql`;
    const hasIt = await run('git', ['-C', workplace.schemaDirectory, 'cat-file', '-e', file]).then(
      () => true,
      () => false,
    );
    if (!hasIt) return { ready: false, why: `${commit} is released, and is older than ${keyspace}/${name}.` };
  }
  return { ready: true, why: `${commit} is released, which has the contract of ${keyspacesOf(change).join(', ')}.` };
}
