import { buildSchema } from 'graphql';
import { dayOf } from '../../src/keyspaces/global/rules/dates.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { checkClientDocuments } from './check-client-documents.ts';
import { checkPersistedDocuments } from './check-persisted-documents.ts';
import { checkSchema, publishedSchemaFile, schemaFile } from './check-schema.ts';
import { checkReleasedValues } from './check-values.ts';
import { documentIdsInHistory } from './document-history.ts';
import { generateFiles, importedDocumentIds, readClientDocuments, readFromClone } from './generated-files.ts';
import { parsePersistedDocuments, persistedDocumentsFile } from './persisted-documents.ts';
import type { ContractProblem } from './problem.ts';
import type { ReleaseDay } from './released-on.ts';
import { checkSchemaHistory } from './schema-history.ts';
import { currentStoredValues, releasedValuesFile } from './stored-values.ts';

/** Generated files that are not what the documents and the schema make. */
const checkGenerated = async (releasedOn: ReleaseDay): Promise<ContractProblem[]> => {
  const problems: ContractProblem[] = [];
  for (const { file, content } of await generateFiles(releasedOn)) {
    if ((await readFromClone(file)) === content) continue;
    problems.push({ where: file, what: 'is outdated.', todo: 'Run make codegen, and commit what it writes.' });
  }
  return problems;
};

/** Everything that this clone would break of what clients were promised. */
export const findContractProblems = async (releasedOn: ReleaseDay): Promise<ContractProblem[]> => {
  const current = await readFromClone(schemaFile);
  const persisted = parsePersistedDocuments(await readFromClone(persistedDocumentsFile));
  const history = await documentIdsInHistory(repositoryDirectory, releasedOn);
  const published = await readFromClone(publishedSchemaFile);
  const schema = buildSchema(current);
  return [
    ...(await checkGenerated(releasedOn)),
    ...checkClientDocuments(await readClientDocuments(), schema),
    ...checkPersistedDocuments(persisted, history, schema, await importedDocumentIds()),
    ...checkSchema(published, current, dayOf(new Date()), releasedOn),
    ...checkReleasedValues(await readFromClone(releasedValuesFile), currentStoredValues(), releasedOn),
    ...(await checkSchemaHistory(repositoryDirectory, published, dayOf(new Date()), releasedOn)),
  ];
};
