import { environmentNames, environments, local } from '../../ops/environments.ts';
import { readFromClone } from '../contracts/generated-files.ts';
import { type HyperdriveLock, readLock } from './lock.ts';
import { environmentTables, localTables } from './tables.ts';
import { renderTable } from './toml.ts';

/** What wrangler reads. Its first part is written by hand, everything from `marker` on by `make environments`. */
export const configurationFile = 'wrangler.toml';

const marker =
  '# From here on written by `make environments` from ops/environments.ts and ops/hyperdrive.lock.json: change those.';

/** The configuration with the part that is generated as it has to be for what was provisioned. */
export const renderConfiguration = (current: string, lock: HyperdriveLock): string => {
  const [byHand = ''] = current.split(marker);
  const tables = [
    ...localTables(local),
    ...environmentNames.flatMap((name) => environmentTables(name, environments[name], lock[name])),
  ];
  return [`${byHand.trimEnd()}\n`, marker, ...tables.map(renderTable)].join('\n');
};

/** The configuration as it is in the clone, and as it has to be. */
export const readConfigurations = async (): Promise<{ found: string; due: string }> => {
  const found = await readFromClone(configurationFile);
  return { found, due: renderConfiguration(found, await readLock()) };
};
