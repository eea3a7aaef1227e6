import { isDeepStrictEqual } from 'node:util';
import { type PersistedDocuments, prefixOfIds } from '../contracts/persisted-documents.ts';
import { UserError } from '../support/user-error.ts';
import type { ClientRelease } from './client-releases.ts';
import type { ManifestOperation } from './manifest.ts';

const versionForm = /^[0-9A-Za-z][0-9A-Za-z.+-]{0,39}$/;

const refuseOddVersion = (version: string): void => {
  if (versionForm.test(version)) return;
  throw new UserError({
    what: `VERSION=${version} is no version.`,
    why: 'It is the one that a store shows, such as 3.2.0.',
    todo: 'For example: make import-manifest FILE=manifest.json CLIENT=ios VERSION=3.2.0',
  });
};

/** What is known of clients before an import, or after it. */
export interface KnownDocuments {
  readonly persisted: PersistedDocuments;
  /** The releases of the client. */
  readonly releases: readonly ClientRelease[];
}

/**
 * The known documents and releases with one more. The same release may be imported again, and changes nothing then; with
 * other documents it is refused: what was shipped under a version stays what it was.
 */
export const addRelease = (
  { persisted, releases }: KnownDocuments,
  operations: readonly ManifestOperation[],
  { client, version, importedOn }: { client: string; version: string; importedOn: string },
): KnownDocuments => {
  refuseOddVersion(version);
  const documents = Object.fromEntries(operations.map(({ id, name }) => [`${prefixOfIds}${id}`, name]));
  const before = releases.find((release) => release.version === version);
  if (before && !isDeepStrictEqual(before.documents, documents)) {
    throw new UserError({
      what: `${client} ${version} is known already, with other documents.`,
      why: `It was imported on ${before.importedOn}; phones that have it send what it had then.`,
      todo: 'Give the client a version of its own for what it sends now, and import that.',
    });
  }
  const bodies = operations.map(({ id, body }) => [`${prefixOfIds}${id}`, body] as const);
  return {
    persisted: { ...persisted, ...Object.fromEntries(bodies) },
    releases: before ? releases : [...releases, { version, importedOn, documents }],
  };
};
