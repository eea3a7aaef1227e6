import type { EnvironmentName } from '../../ops/environments.ts';
import type { CloudflareApi } from '../cloudflare/api.ts';
import {
  changeConfiguration,
  createConfiguration,
  deleteConfiguration,
  type HyperdriveConfiguration,
} from '../cloudflare/hyperdrive.ts';
import { writeToClone } from '../contracts/generated-files.ts';
import { configurationFile, readConfigurations } from '../environments/configuration.ts';
import { readLock, writeLock } from '../environments/lock.ts';
import type { Output } from '../operations/output.ts';
import { fingerprint } from './origin.ts';
import type { PlannedStep } from './plan.ts';

const done = { create: 'created', change: 'changed', keep: 'kept', foreign: 'left alone', delete: 'deleted' } as const;

const carryOut = async (
  api: CloudflareApi,
  { action, id, settings }: PlannedStep,
  existing: readonly HyperdriveConfiguration[],
): Promise<HyperdriveConfiguration | null> => {
  if (action === 'create') return createConfiguration(api, settings);
  if (id === null) return null;
  if (action === 'change') return changeConfiguration(api, id, settings);
  if (action === 'delete') await deleteConfiguration(api, id);
  return existing.find((one) => one.id === id) ?? null;
};

/**
 * Carries out a plan, one step after the other, and notes each at once: where it stops, the same command goes on. In the end
 * wrangler.toml has the ids.
 */
export const applyPlan = async (
  api: CloudflareApi,
  environment: EnvironmentName,
  plan: readonly PlannedStep[],
  existing: readonly HyperdriveConfiguration[],
  output: Output,
): Promise<void> => {
  for (const step of plan) {
    const made = await carryOut(api, step, existing);
    output.say(`${step.name}: ${done[step.action]}`);
    if (!made || step.binding === null) continue;
    const lock = await readLock();
    const noted = { id: made.id, name: made.name, origin: fingerprint(made.origin) };
    if (JSON.stringify(lock[environment][step.binding]) === JSON.stringify(noted)) continue;
    await writeLock({ ...lock, [environment]: { ...lock[environment], [step.binding]: noted } });
  }
  const { found, due } = await readConfigurations();
  if (found !== due) await writeToClone([{ file: configurationFile, content: due }], output.say.bind(output));
};
