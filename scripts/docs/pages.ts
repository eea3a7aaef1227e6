import { schemaFile } from '../contracts/check-schema.ts';
import { type GeneratedFile, readFromClone } from '../contracts/generated-files.ts';
import { everyKeyspace } from './entities.ts';
import { keyspacePage } from './keyspace-page.ts';
import { lifecyclePage } from './lifecycle-page.ts';
import { overviewPage } from './overview-page.ts';
import { withShownFiles } from './shown-files.ts';

const folder = 'docs/data-model';

/** Shows how clients ask, by the code that the tests run. */
const clientsPage = 'docs/clients.md';

/** The pages of the data model, and those that show files, as the code makes them now. */
export const makePages = async (): Promise<GeneratedFile[]> => [
  { file: `${folder}/README.md`, content: overviewPage() },
  ...everyKeyspace.map((keyspace) => ({ file: `${folder}/${keyspace}.md`, content: keyspacePage(keyspace) })),
  { file: `${folder}/lifecycles.md`, content: lifecyclePage(await readFromClone(schemaFile)) },
  { file: clientsPage, content: await withShownFiles(await readFromClone(clientsPage), readFromClone) },
];

/** The pages that are otherwise where they are read from: in the clone. */
export const outdatedPages = async (read: (file: string) => Promise<string> = readFromClone): Promise<string[]> => {
  const outdated: string[] = [];
  for (const { file, content } of await makePages()) if ((await read(file)) !== content) outdated.push(file);
  return outdated;
};
