import { lastDayOf } from './identities/closed-figures/days.ts';
import { type Aged, ageNames, receivablesAt } from './receivables-at.ts';
import { type Check, groupBy, type StoredRows, sumOf } from './stored-rows.ts';

type Month = StoredRows['receivableMonths'][number];

const isTold = ({ completedAt, withdrawnAt }: Month): boolean => completedAt !== null && withdrawnAt === null;

const keysOf = ({
  programId,
  carrierId,
  producerId,
}: Pick<StoredRows['agedReceivables'][number], 'programId' | 'carrierId' | 'producerId'>) =>
  `${programId} ${carrierId} ${producerId}`;

// Object.entries loses the literal names.
const ages = Object.entries(ageNames) as [keyof Aged, string][];

/** What was owed at the end of each closed month, told apart by age, is what its rows give, and in all what was frozen. */
export const checkAgedReceivables: Check = (rows) => {
  const receivables = receivablesAt(rows);
  const storedOf = groupBy(rows.agedReceivables, ({ receivableMonthId }) => receivableMonthId);
  return rows.receivableMonths.filter(isTold).flatMap(({ id, orgId, month }) => {
    const made = groupBy(receivables(orgId, lastDayOf(month)), ({ schedule }) => keysOf(schedule));
    const stored = groupBy(storedOf(id), keysOf);
    const keys = [...rows.billingSchedules.filter((one) => one.orgId === orgId), ...storedOf(id)].map(keysOf);
    const differences = [...new Set(keys)].flatMap((key) =>
      ages.flatMap(([column, name]) => {
        const told = sumOf(stored(key), (row) => row[column]);
        const found = sumOf(made(key), ({ aged }) => aged[column]);
        return told === found
          ? []
          : [`The aging of ${month} says ${told} cents ${name}, its rows ${found}, for ${key}.`];
      }),
    );
    const total = sumOf(storedOf(id), (row) =>
      sumOf(ages, ([column]) => (column === 'payableCents' ? 0n : row[column])),
    );
    const period = rows.accountingPeriods.find((one) => one.orgId === orgId && one.month === month);
    if (total === period?.receivableCents) return differences;
    const frozen = `it was closed with ${period?.receivableCents}`;
    return [...differences, `The aging of ${month} of ${orgId} is ${total} cents; ${frozen}.`];
  });
};
