import type { Keyspace } from '../../schema/keyspaces.ts';
import { releasedOn } from '../contracts/released-on.ts';
import { hasDrifted } from '../database/migration-history.ts';
import { checkContract } from '../drift/contract.ts';
import { checkDefinitionsOnly } from '../drift/definitions-only.ts';
import type { KeyspaceSituation } from './situation.ts';

/** What in the files of these keyspaces, or between them and the target, is against any deploy; one sentence each. */
export function gateFindings(
  touched: readonly Keyspace[],
  situations: readonly KeyspaceSituation[],
  schemaDirectory: string,
): string[] {
  const ofFiles = touched.flatMap((keyspace) => [
    ...checkDefinitionsOnly(keyspace, schemaDirectory),
    ...checkContract(keyspace, schemaDirectory, releasedOn),
  ]);
  const drifted = situations
    .filter(({ keyspace }) => touched.includes(keyspace))
    .flatMap(({ keyspace, migrations }) =>
      migrations
        .filter(hasDrifted)
        .map(({ name, state }) => `${keyspace}/${name} is applied, and its file is ${state}`),
    );
  return [...ofFiles.map(({ where, what }) => `${where} ${what}`), ...drifted];
}
