import { checkPublication, checkSchema, publishedSchemaFile } from './check-schema.ts';
import { git, releasedHistory } from './git-history.ts';
import type { ContractProblem } from './problem.ts';
import type { ReleaseDay } from './released-on.ts';

/** What clients were promised from a day on. */
interface Promised {
  /** In UTC, as `2026-11-24`. */
  readonly day: string;
  /** The SDL; empty where the file was deleted. */
  readonly sdl: string;
}

/** The promises that the commits since the first release have made, the oldest first; null where no history tells. */
const promisesInHistory = async (directory: string, releasedOn: ReleaseDay): Promise<Promised[] | null> => {
  const history = await releasedHistory(directory, releasedOn);
  if (!history) return null;
  const { first, later } = history;
  const commits = await git(directory, ['log', later, '--reverse', '--format=%H %cs', '--', publishedSchemaFile]);
  const lines = [...(first === null ? [] : [`${first} ${releasedOn}`]), ...commits.split('\n')];
  return Promise.all(
    lines
      .filter((line) => line !== '')
      .map(async (line) => {
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
  releasedOn: ReleaseDay,
): Promise<ContractProblem[]> => {
  const earlier = await promisesInHistory(directory, releasedOn);
  // On the day of the release itself the first promise may still be changed.
  if (earlier === null || (releasedOn !== null && today <= releasedOn)) return [];
  const promises = [...earlier, { day: today, sdl: published }];
  return promises.flatMap(({ day, sdl }, place) => {
    const before = promises[place - 1]?.sdl;
    if (before === undefined || before === sdl) return [];
    const isOfThePast = place < promises.length - 1;
    if (isOfThePast && (before === '' || checkSchema(before, published, today, releasedOn).length === 0)) return [];
    const todo = `Bring back what it promised before, and move it with make publish-schema.`;
    if (sdl === '') return [{ where: publishedSchemaFile, what: `was deleted on ${day}.`, todo }];
    return checkPublication(before, sdl, day, releasedOn).map(({ what }) => ({
      where: publishedSchemaFile,
      what: `was changed on ${day}: ${what}`,
      todo,
    }));
  });
};
