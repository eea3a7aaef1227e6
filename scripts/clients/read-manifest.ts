import { readFile } from 'node:fs/promises';
import { UserError } from '../support/user-error.ts';

const todo = 'Name the manifest of the client: make import-manifest FILE=manifest.json CLIENT=ios VERSION=3.2.0';

/** Reads the text of a manifest; throws what to do when none is named, or there is none. */
export const readManifest = async (file: string): Promise<string> => {
  if (file === '') throw new UserError({ what: 'Nothing was imported.', why: 'No FILE was named.', todo });
  return readFile(file, 'utf8').catch((failure: unknown) => {
    const why = failure instanceof Error ? failure.message : String(failure);
    throw new UserError({ what: `FILE=${file} could not be read.`, why, todo });
  });
};
