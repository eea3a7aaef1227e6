import { type ClosingEyes, contributeToClosing } from '../global/closing/closing-figures.ts';
import { dayIn } from '../global/rules/dates.ts';
import { outstandingOn } from './rules/outstanding-on.ts';

/** Claims that are read at once. */
const pageSize = 500;

const readPage = ({ rulesDb }: Pick<ClosingEyes, 'rulesDb'>, after: string) =>
  rulesDb('claims').query.claims.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    limit: pageSize,
    columns: { id: true },
    with: {
      reserveMovements: { columns: { amountCents: true, createdAt: true } },
      payments: { columns: { amountCents: true, issuedAt: true, stoppedAt: true, voidedAt: true } },
    },
  });

type Claim = Awaited<ReturnType<typeof readPage>>[number];

const outstandingOf = ({ reserveMovements, payments }: Claim, day: string, timeZone: string): bigint => {
  const dayOf = (moment: Date | null) => moment && dayIn(timeZone, moment);
  return outstandingOn(
    reserveMovements.map(({ amountCents, createdAt }) => ({ amountCents, madeOn: dayIn(timeZone, createdAt) })),
    payments.map(({ amountCents, issuedAt, stoppedAt, voidedAt }) => ({
      amountCents,
      issuedOn: dayOf(issuedAt),
      takenBackOn: dayOf(stoppedAt ?? voidedAt),
    })),
    day,
  );
};

contributeToClosing('claims', async (context, lastDay) => {
  let outstandingLossCents = 0n;
  for (let after = ''; ; ) {
    const page = await readPage(context, after);
    for (const claim of page) outstandingLossCents += outstandingOf(claim, lastDay, context.timeZone);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return { outstandingLossCents };
    after = last.id;
  }
});
