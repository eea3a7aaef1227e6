import { checkPublication, publishedSchemaFile, schemaFile } from './check-schema.ts';
import { checkReleasedValues } from './check-values.ts';
import { type GeneratedFile, readFromClone } from './generated-files.ts';
import type { ContractProblem } from './problem.ts';
import type { ReleaseDay } from './released-on.ts';
import { currentStoredValues, printStoredValues, releasedValuesFile } from './stored-values.ts';

/** What is published of the clone: the schema that clients build on, and the stored values that its code reads. */
export const filesToPublish = async (): Promise<GeneratedFile[]> => [
  { file: publishedSchemaFile, content: await readFromClone(schemaFile) },
  { file: releasedValuesFile, content: printStoredValues(currentStoredValues()) },
];

/** Why the clone may not be published. */
export const findPublicationProblems = async (today: string, releasedOn: ReleaseDay): Promise<ContractProblem[]> => [
  ...checkPublication(await readFromClone(publishedSchemaFile), await readFromClone(schemaFile), today, releasedOn),
  ...(releasedOn === null
    ? []
    : checkReleasedValues(await readFromClone(releasedValuesFile), currentStoredValues(), releasedOn)),
];
