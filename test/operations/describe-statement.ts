import type { SentStatement } from '../../src/data/wire/statement-log.ts';

/** A number of things, in words. */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Branches that differ in nothing but their values are shown once. */
const withoutRepetition = (sql: string): string => {
  const [first = '', ...others] = sql
    .replaceAll(/\(select \d+ as `branch`/g, '(select n as `branch`')
    .split(' union all ');
  const ending = others.at(-1)?.slice(first.length) ?? '';
  const alike = others.every((branch, index) => branch === (index < others.length - 1 ? first : `${first}${ending}`));
  return others.length > 0 && alike ? `${first} × ${others.length + 1}${ending}` : sql;
};

/** A statement as a reviewer reads it: broken where a reader would, and with the number of its keys. */
export const describeStatement = ({ sql }: Pick<SentStatement, 'sql'>): string => {
  const short = withoutRepetition(sql).replaceAll(
    / in \((\?(?:, \?)*)\)/g,
    (_, keys: string) => ` in (${counted(keys.split(',').length, 'key')})`,
  );
  return `  ${short.replaceAll(/ (from|where|order by|group by|limit|union all) /g, '\n    $1 ')}`;
};
