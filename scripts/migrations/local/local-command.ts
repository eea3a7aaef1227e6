import { withLocalDatabases } from '../../drift/local-databases.ts';
import type { End } from '../../operations/end.ts';
import { exitStatus } from '../../operations/exit-status.ts';
import type { Output } from '../../operations/output.ts';
import { createTerminalProgress } from '../../support/progress.ts';
import type { CommandName } from '../command-line.ts';
import { describeLocal } from './describe-local.ts';
import { readLocalSituation } from './local-situation.ts';

/** What can be done without any token of PlanetScale: looking at the databases of this clone, and migrating them. */
export const isLocalCommand = (name: CommandName): name is 'board' | 'status' => name === 'board' || name === 'status';

/** Does it, on the embedded database, which is started if it does not run, and on Vitess if that runs. */
export async function performLocal(
  name: 'board' | 'status',
  output: Output,
  { schemaDirectory, log }: { schemaDirectory: string; log: string },
): Promise<End> {
  const progress = createTerminalProgress();
  await withLocalDatabases(progress.report, async (databases) => {
    if (name === 'status') {
      const situation = await readLocalSituation(databases, schemaDirectory);
      output.answer(situation, situation.databases.map(describeLocal).join('\n'));
      return;
    }
    progress.done();
    const { openBoard } = await import('../board/open-board.ts');
    const { localSource } = await import('../board/local-source.ts');
    await openBoard(localSource(databases, { schemaDirectory }), log);
  });
  progress.done();
  return { status: 'done', exit: exitStatus.done };
}
