import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocuments } from './documents.ts';
import type { Addresses } from './local-rows.ts';
import { graphiqlPage } from './page-html.ts';
import { readPeople } from './people.ts';

interface GraphiqlPageSettings {
  readonly directory: string;
  readonly addresses: Addresses;
  /** Signs local tokens. */
  readonly secret: string;
}

/** Writes the page into the folder of the Worker's assets, as `/graphiql`. The Worker redirects `/` to it. */
export async function writeGraphiqlPage({ directory, addresses, secret }: GraphiqlPageSettings): Promise<void> {
  const people = await readPeople(addresses, secret);
  const documents = await readDocuments(addresses);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'graphiql.html'), graphiqlPage({ endpoint: '/graphql', people, documents }));
}
