import { join } from 'node:path';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { migrateKeyspace } from '../database/keyspace-migrations.ts';
import { isPending } from '../database/migration-history.ts';
import { enableSafeMigrations, listKeyspaces } from '../planetscale/branches.ts';
import { writeSettings, wrongSettings } from '../planetscale/database-settings.ts';
import { differingVschemas, writeVschema } from '../planetscale/vschemas.ts';
import { gateFindings } from './gates.ts';
import { type InitialFacts, type InitialStep, initialStep } from './initial-step.ts';
import { readSituation } from './read-situation.ts';
import type { Situation } from './situation.ts';
import type { Workplace } from './workplace.ts';

/** Prepares a database for the first time, from wherever an earlier run ended. Every token must be an administrator's. */
export async function initialize(
  workplace: Workplace,
  tell: (step: string, state: 'begins' | 'done', detail: string) => void,
): Promise<Exclude<InitialStep, { kind: 'do' }>> {
  for (;;) {
    const facts = await readInitialFacts(workplace);
    const next = initialStep(facts);
    if (next.kind !== 'do') return next;
    tell(next.step, 'begins', next.detail);
    await perform(next.step, facts, workplace);
    tell(next.step, 'done', next.detail);
  }
}

async function readInitialFacts(workplace: Workplace): Promise<InitialFacts> {
  const { author, settings, schemaDirectory } = workplace;
  const found = await listKeyspaces(author, settings.target);
  const missing = keyspaces.filter((keyspace) => !found.includes(keyspaceDatabases[keyspace]));
  if (missing.length > 0) {
    return { safeMigrations: false, missing, findings: [], vschemas: [], unapplied: [], settings: [] };
  }
  const situation: Situation = await readSituation(workplace);
  return {
    safeMigrations: situation.target.safeMigrations,
    missing,
    findings: gateFindings(keyspaces, situation.keyspaces, schemaDirectory),
    vschemas: await differingVschemas(author, settings.target, keyspaces, schemaDirectory),
    unapplied: situation.keyspaces
      .filter(({ migrations }) => migrations.some(isPending))
      .map(({ keyspace }) => keyspace),
    settings: await wrongSettings(author),
  };
}

async function perform(
  step: Extract<InitialStep, { kind: 'do' }>['step'],
  { vschemas, unapplied }: InitialFacts,
  { author, databases, settings, schemaDirectory }: Workplace,
): Promise<void> {
  switch (step) {
    case 'write-vschema':
      for (const keyspace of vschemas) await writeVschema(author, settings.target, keyspace, schemaDirectory);
      return;
    case 'migrate-target':
      await Promise.all(
        unapplied.map(async (keyspace) =>
          migrateKeyspace({
            keyspace,
            connectionString: await databases.connectionString(settings.target, 'admin', keyspace),
            migrationsFolder: join(schemaDirectory, keyspace, 'migrations'),
          }),
        ),
      );
      return;
    case 'enable-safe-migrations':
      await enableSafeMigrations(author, settings.target);
      return;
    case 'write-settings':
      await writeSettings(author);
      return;
  }
}
