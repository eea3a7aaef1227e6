import type { SentStatement } from '../../src/data/wire/statement-log.ts';

/** A number of things, in words. */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Branches in a row that differ in nothing but their values are shown once, with how many there are. */
const withoutRepetition = (sql: string): string => {
  const runs: { branch: string; count: number; ending: string }[] = [];
  for (const branch of sql.replaceAll(/\d+ as `branch`/g, 'n as `branch`').split(' union all ')) {
    const run = runs.at(-1);
    // What is done with the rows of all branches stands behind the last one.
    if (!run || !branch.startsWith(run.branch)) runs.push({ branch, count: 1, ending: '' });
    else Object.assign(run, { count: run.count + 1, ending: branch.slice(run.branch.length) });
  }
  return runs
    .map(({ branch, count, ending }) => (count === 1 ? branch : `${branch} × ${count}${ending}`))
    .join(' union all ');
};

/** Keys that a snapshot counts: more are all that there are of something, and how many is a matter of who else has made some. */
const mostCounted = 20;

const countedKeys = (keys: number): string =>
  keys > mostCounted ? `more than ${mostCounted} keys` : counted(keys, 'key');

/** A statement as a reviewer reads it: broken where a reader would, and with the number of its keys. */
export const describeStatement = ({ sql }: Pick<SentStatement, 'sql'>): string => {
  const short = withoutRepetition(sql).replaceAll(
    / in \((\?(?:, \?)*)\)/g,
    (_, keys: string) => ` in (${countedKeys(keys.split(',').length)})`,
  );
  return `  ${short.replaceAll(/ (from|where|order by|group by|limit|union all) /g, '\n    $1 ')}`;
};
