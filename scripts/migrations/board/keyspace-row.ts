import { hasDrifted, isPending } from '../../database/migration-history.ts';
import type { KeyspaceSituation } from '../situation.ts';
import type { KeyspaceRow, SqlOf } from './reading.ts';

/** A keyspace as files and one history have it, whatever is under way. */
export function keyspaceRow({
  database,
  situation: { keyspace, migrations },
  sqlOf,
  findings,
}: {
  database: string;
  situation: KeyspaceSituation;
  sqlOf: SqlOf;
  findings: readonly string[];
}): KeyspaceRow {
  const failures = migrations.flatMap(({ name, failure }) => (failure === null ? [] : [`${name} stopped: ${failure}`]));
  return {
    database,
    keyspace,
    migrations: migrations.map((migration) => ({ ...migration, sql: sqlOf(keyspace, migration.name) })),
    state: stateOf(migrations),
    warns: migrations.some(hasDrifted) || failures.length > 0,
    since:
      migrations
        .flatMap(({ appliedAt }) => appliedAt ?? [])
        .toSorted()
        .at(-1) ?? null,
    findings: [...failures, ...findings],
  };
}

function stateOf(migrations: KeyspaceSituation['migrations']): string {
  const drifted = migrations.find(hasDrifted);
  if (drifted) return `DRIFTED ${drifted.name} ${drifted.state}`;
  const [first, ...others] = migrations.filter(isPending);
  if (first === undefined) return 'applied';
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${first.state} ${first.phase ?? ''} ${first.name}${more}`;
}
