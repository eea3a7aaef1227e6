import * as z from 'zod';
import { keyspaces } from '../../schema/keyspaces.ts';
import { type Change, keyspacesOf } from './change.ts';

/** Where in the notes the part begins that is read again. */
const marker = 'openinsure-migrations: ';

const kept = z.object({
  phase: z.enum(['expand', 'contract']),
  commit: z.string(),
  migrations: z.array(
    z.object({
      keyspace: z.enum(keyspaces),
      name: z.string(),
      hash: z.string(),
      statements: z.int(),
      phase: z.enum(['expand', 'contract']),
    }),
  ),
});

/**
 * The notes of a deploy request: for people, and in the last line what it deploys. Nothing else is kept anywhere, so that
 * any machine, at any commit, can go on with the request and record what it brought.
 */
export function notesOf(change: Change): string {
  const { phase, commit, migrations } = change;
  return [
    `${phase === 'expand' ? 'Expand' : 'Contract'} of ${keyspacesOf(change).join(', ')}, from commit ${commit}.`,
    ...migrations.map(({ keyspace, name }) => `- schema/${keyspace}/migrations/${name}`),
    '',
    `${marker}${JSON.stringify({ phase, commit, migrations })}`,
  ].join('\n');
}

/** The change that a deploy request brings; null when it is none of ours. */
export function changeIn(notes: string | null | undefined, branch: string): Change | null {
  const line = notes?.split('\n').findLast((text) => text.startsWith(marker));
  if (line === undefined) return null;
  try {
    return { ...kept.parse(JSON.parse(line.slice(marker.length))), branch };
  } catch {
    return null;
  }
}
