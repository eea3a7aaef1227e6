import { keyspaces } from '../../../schema/keyspaces.ts';
import { type Check, findings, groupBy } from './stored-rows.ts';

const shape = /^(.+)-\d{4}-(\d{6})$/;

/** Numbers have no gaps within an organization and series, and each counter equals the highest number. */
export const checkNumbers: Check = (rows) => {
  const numbered = [rows.submissions, rows.quotes, rows.policies, rows.claims, rows.invoices].flat();
  const numbersOf = groupBy(numbered, ({ orgId, number }) => `${orgId} ${shape.exec(number)?.[1]}`);
  const counters = keyspaces.flatMap((keyspace) => rows[`${keyspace}NumberCounters`]);
  const counted = new Set(counters.map(({ orgId, series }) => `${orgId} ${series}`));
  return [
    ...findings(counters, ({ orgId, series, lastNumber }) => {
      const given = numbersOf(`${orgId} ${series}`).map(({ number }) => Number(shape.exec(number)?.[2]));
      const gapless = given.length === lastNumber && new Set(given).size === lastNumber;
      return !(gapless && Math.max(0, ...given) === lastNumber) && `Series ${series} of ${orgId} has gaps.`;
    }),
    ...findings(numbered, ({ orgId, number }) => {
      return !counted.has(`${orgId} ${shape.exec(number)?.[1]}`) && `Number ${number} of ${orgId} is not counted.`;
    }),
  ];
};
