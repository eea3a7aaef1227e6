import { hasDrifted, isPending } from '../../database/migration-history.ts';
import type { LocalSituation } from '../local/local-situation.ts';
import { keyspaceRow } from './keyspace-row.ts';
import type { Offer, Reading, SqlOf } from './reading.ts';

/** The databases of this clone as the board shows them. */
export function localReading({ readAt, databases }: LocalSituation, sqlOf: SqlOf): Reading {
  const all = databases.flatMap(({ keyspaces }) => keyspaces.flatMap(({ migrations }) => migrations));
  const pending = all.filter(isPending).length;
  return {
    readAt,
    place: 'this clone',
    remark: databases.map(({ name }) => name).join(' and '),
    rows: databases.flatMap(({ name, keyspaces }) =>
      keyspaces.map((situation) => keyspaceRow({ database: name, situation, sqlOf, findings: [] })),
    ),
    current: null,
    plan: [],
    queue: [],
    leftovers: [],
    next: nextOf(all.some(hasDrifted), pending),
    offers: pending > 0 ? [migrate(pending)] : [],
    commands: { status: 'make migrate STATUS=1', plan: 'make migrate STATUS=1', drift: 'make drift' },
    moves: false,
  };
}

function nextOf(drifted: boolean, pending: number): string {
  if (drifted) return 'A history has drifted: nothing is applied before that is mended (v shows how).';
  return pending > 0 ? `${pending} are pending: m applies them.` : 'Nothing is pending.';
}

const migrate = (pending: number): Offer => ({
  key: 'm',
  label: 'migrate',
  task: { kind: 'migrate' },
  subject: pending === 1 ? '1 migration' : `${pending} migrations`,
  effect: 'they are applied to the databases of this clone',
  confirm: 'none',
  command: 'make migrate',
});
