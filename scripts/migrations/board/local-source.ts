import { releasedOn } from '../../contracts/released-on.ts';
import { renderFindings } from '../../drift/finding.ts';
import type { LocalDatabase } from '../../drift/local-databases.ts';
import { readLocalSituation } from '../local/local-situation.ts';
import { migrateLocal } from '../local/migrate-local.ts';
import { localReading } from './local-reading.ts';
import type { Source } from './source.ts';
import { readSql } from './sql-of.ts';

/** The databases of this clone: what `make migrate` and `make drift` work on. */
export function localSource(
  databases: readonly LocalDatabase[],
  { schemaDirectory }: { schemaDirectory: string },
): Source {
  const look = () => readLocalSituation(databases, schemaDirectory);
  return {
    read: async () => localReading(await look(), readSql(schemaDirectory)),
    perform: async (task, { step }) => {
      if (task.kind !== 'migrate') throw new Error(`This clone's databases know no ${task.kind}.`);
      const onProgress = (detail: string) => step({ step: 'migrate', state: 'goes on', detail });
      const done = (await migrateLocal(databases, await look(), { schemaDirectory, onProgress })).join(' ');
      step({ step: 'migrate', state: 'done', detail: done });
      return done;
    },
    compare: async () => {
      // It loads the whole graph, for which nobody waits who only looks.
      const { findDrift } = await import('../../drift/gate.ts');
      return renderFindings(await findDrift(databases, releasedOn))
        .split('\n')
        .filter(Boolean);
    },
  };
}
