import type { TestProject } from 'vitest/node';
import { prepareTemplate } from './database.ts';

/** Makes the data that the files of a project start from, each on a server of its own. */
export default async function setup({ config, provide }: TestProject): Promise<void> {
  provide('retakesSnapshots', config.snapshotOptions.updateSnapshot === 'all');
  provide('onlySomeTests', config.testNamePattern !== undefined);
  await prepareTemplate();
}
