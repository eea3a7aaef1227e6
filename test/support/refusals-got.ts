import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A list for each file of `test/writes`: which refusals of which mutations its tests get. */
export const refusalLists = join(import.meta.dirname, '../snapshots/refusals');

/** The name of a test file's list. */
export const refusalListOf = (testPath: string): string => `${basename(testPath, '.test.ts')}.txt`;

const got = new Set<string>();

const isRefusal = (value: unknown): value is { readonly code: string; readonly path: readonly string[] } =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'path' in value &&
  Array.isArray(value.path);

/** Notes which refusals an answer shows as data, with code and path. */
export const noteRefusals = (data: unknown): void => {
  for (const [mutation, payload] of Object.entries(data ?? {})) {
    if (isRefusal(payload)) got.add(`${mutation} ${payload.code}`);
  }
};

/** The refusals that the tests of this file have got so far, each as `bindQuote QUOTE_EXPIRED`. */
export const refusalsGot = (): ReadonlySet<string> => got;

/** The entries of a list; none when there is no such list. */
export const readRefusalList = async (name: string): Promise<string[]> => {
  const text = await readFile(join(refusalLists, name), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
};

/** Writes the list of a file anew; a file that gets no refusal has none. */
export const writeRefusalList = async (name: string, entries: Iterable<string>): Promise<void> => {
  const lines = [...entries].toSorted();
  const path = join(refusalLists, name);
  if (lines.length === 0) {
    await rm(path, { force: true });
    return;
  }
  await mkdir(refusalLists, { recursive: true });
  await writeFile(path, `${lines.join('\n')}\n`);
};
