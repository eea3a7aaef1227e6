import { contractionsOf } from '../migrations/contractions.ts';
import { ActionRequired } from '../operations/action-required.ts';
import { UserError } from '../support/user-error.ts';
import { migrationsBetween } from './new-migrations.ts';
import type { RollbackTarget } from './running.ts';

const force = 'run the same command with FORCE=1.';

/**
 * Refuses to go back to code that may not run on the tables of today, and to secrets that were changed since: a rollback undoes
 * no migration, and a version keeps the secrets that it had.
 */
export const refuseUnsafe = async ({ from, to, bringsBackSecrets }: RollbackTarget): Promise<void> => {
  if (bringsBackSecrets) {
    throw new ActionRequired({
      what: 'Nothing was rolled back: secrets were changed since that release.',
      why: 'A version keeps its secrets, so their old values would be in force again.',
      todo: `If they were changed because somebody else knew them, release a commit that mends it instead. If nobody did, ${force}`,
    });
  }
  const migrations = from === null ? null : await migrationsBetween(to, from);
  if (migrations === null) {
    throw new ActionRequired({
      what: 'Nothing was rolled back: it is not known which migrations came with the release that runs.',
      why: `This clone does not have both commits: ${from} and ${to}.`,
      todo: `Fetch them (git fetch), then run the same command again. If you know that no migration between them takes anything away, ${force}`,
    });
  }
  const contractions = migrations.flatMap(({ file, sql, before }) =>
    contractionsOf([sql], before).map((part) => `${file}: ${part}`),
  );
  if (contractions.length === 0) return;
  throw new UserError({
    what: `Nothing was rolled back: ${to} may not run on the tables of today.`,
    why: contractions.join('\n       '),
    todo: `Release a commit that mends it, or revert the deploy request first. If these migrations were never applied, ${force}`,
  });
};
