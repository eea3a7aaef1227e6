import { checkPublication, checkSchema, publishedSchemaFile } from './check-schema.ts';
import { git, hasWholeHistory } from './git-history.ts';
import type { ContractProblem } from './problem.ts';

/** What clients were promised from a day on. */
interface Promised {
  /** In UTC, as `2026-11-24`. */
  readonly day: string;
  /** The SDL; empty where the file was deleted. */
  readonly sdl: string;
}

/** The promises that the commits behind the current one have made, the oldest first. */
const promisesInHistory = async (directory: string): Promise<Promised[]> => {
  if (!(await hasWholeHistory(directory))) return [];
  const commits = await git(directory, ['log', '--reverse', '--format=%H %cs', '--', publishedSchemaFile]);
  const lines = commits.split('\n').filter((line) => line !== '');
  return Promise.all(
    lines.map(async (line) => {
      const [commit = '', day = ''] = line.split(' ');
      const sdl = await git(directory, ['show', `${commit}:${publishedSchemaFile}`]).catch(() => '');
      return { day, sdl };
    }),
  );
};

/**
 * Each promise that breaks the one before it, unless it was mended since: whoever changes or deletes the file by hand would
 * otherwise break in silence what it says.
 */
export const checkSchemaHistory = async (
  directory: string,
  published: string,
  today: string,
): Promise<ContractProblem[]> => {
  const promises = [...(await promisesInHistory(directory)), { day: today, sdl: published }];
  return promises.flatMap(({ day, sdl }, place) => {
    const before = promises[place - 1]?.sdl;
    if (before === undefined || before === sdl) return [];
    const isOfThePast = place < promises.length - 1;
    if (isOfThePast && (before === '' || checkSchema(before, published, today).length === 0)) return [];
    const todo = `Bring back what it promised before, and move it with make publish-schema.`;
    if (sdl === '') return [{ where: publishedSchemaFile, what: `was deleted on ${day}.`, todo }];
    return checkPublication(before, sdl, day).map(({ what }) => ({
      where: publishedSchemaFile,
      what: `was changed on ${day}: ${what}`,
      todo,
    }));
  });
};
