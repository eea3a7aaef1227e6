import type { Keyspace } from '../../schema/keyspaces.ts';

/** What a database has before migrations can be deployed into it by requests. */
export interface InitialFacts {
  safeMigrations: boolean;
  /** Keyspaces that are not there. */
  missing: readonly Keyspace[];
  /** What in the migrations may not be as it is. */
  findings: readonly string[];
  /** Keyspaces whose VSchema is not that of the files. */
  vschemas: readonly Keyspace[];
  /** Keyspaces with migrations that are not applied. */
  unapplied: readonly Keyspace[];
  /** Settings that are not as they must be. */
  settings: readonly string[];
}

/** What is to be done next to prepare a database for the first time. */
export type InitialStep =
  | {
      kind: 'do';
      step: 'write-vschema' | 'migrate-target' | 'enable-safe-migrations' | 'write-settings';
      detail: string;
    }
  | { kind: 'stop'; by: 'person' | 'refused'; code: string; what: string; nextSteps: readonly string[] }
  | { kind: 'done'; detail: string };

/**
 * The first time everything is made on the target itself, which nobody uses yet: VSchema, then tables. Then the branch is
 * closed to direct changes, once and for good: nothing here opens it again.
 */
export function initialStep(facts: InitialFacts): InitialStep {
  const { safeMigrations, missing, findings, vschemas, unapplied, settings } = facts;
  if (missing.length > 0) {
    return {
      kind: 'stop',
      by: 'person',
      code: 'keyspaces_missing',
      what: `The database has no keyspace for ${missing.join(', ')}.`,
      nextSteps: [
        'Create them with the shards of schema/topology.ts and a size: pscale keyspace create, or the dashboard.',
      ],
    };
  }
  if (!safeMigrations) {
    if (findings.length > 0) {
      return { kind: 'stop', by: 'refused', code: 'gate', what: findings.join('; '), nextSteps: ['Correct them.'] };
    }
    if (vschemas.length > 0) return { kind: 'do', step: 'write-vschema', detail: vschemas.join(', ') };
    if (unapplied.length > 0) return { kind: 'do', step: 'migrate-target', detail: unapplied.join(', ') };
    return { kind: 'do', step: 'enable-safe-migrations', detail: 'changes of tables by deploy requests alone' };
  }
  if (settings.length > 0) return { kind: 'do', step: 'write-settings', detail: settings.join(', ') };
  if (unapplied.length > 0) {
    return {
      kind: 'stop',
      by: 'person',
      code: 'use_run',
      what: `The database is prepared, and migrations of ${unapplied.join(', ')} are pending.`,
      nextSteps: ['Deploy them: make migrations DO=run.'],
    };
  }
  return { kind: 'done', detail: 'The database is prepared: all migrations are applied, safe migrations are on.' };
}
