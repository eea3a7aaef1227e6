import * as z from 'zod';
import { UserError } from '../support/user-error.ts';

/** The documents that one release of a client sends. */
export type ClientRelease = z.infer<typeof release>;

const release = z.object({
  version: z.string(),
  /** The day of the import, in UTC. */
  importedOn: z.iso.date(),
  /** The names of its operations by their ids. */
  documents: z.record(z.string(), z.string()),
});

const releases = z.array(release);

/** Where they are, from the root folder: a file for each client. */
export const clientsFolder = 'codegen/clients';

const clientName = /^[a-z][a-z0-9-]{0,39}$/;

/** The file of a client, from the root folder. */
export const clientFileOf = (client: string): string => {
  if (clientName.test(client)) return `${clientsFolder}/${client}.json`;
  throw new UserError({
    what: `CLIENT=${client} is no name of a client.`,
    why: 'A client is called by small letters, digits and hyphens: its file in codegen/clients is named so.',
    todo: 'For example: make import-manifest FILE=manifest.json CLIENT=ios VERSION=3.2.0',
  });
};

/** Reads the releases of a client, the oldest first; no text at all is a client without one. */
export const parseReleases = (text: string): readonly ClientRelease[] => releases.parse(JSON.parse(text || '[]'));

/** The file's text. */
export const printReleases = (all: readonly ClientRelease[]): string => `${JSON.stringify(all, null, 2)}\n`;
