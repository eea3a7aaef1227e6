import { contributeToClosing } from '../global/closing/closing-figures.ts';

contributeToClosing('claims', async ({ rulesDb }, lastDay) => {
  const [losses] = await rulesDb('claims').sums('lossTotals', {
    by: {},
    sums: ['indemnityReservedCents', 'expenseReservedCents', 'indemnityPaidCents', 'expensePaidCents'],
    where: { bookedOn: { lte: lastDay } },
  });
  if (!losses) return { outstandingLossCents: 0n };
  const { indemnityReservedCents, expenseReservedCents, indemnityPaidCents, expensePaidCents } = losses.sums;
  return {
    outstandingLossCents: indemnityReservedCents + expenseReservedCents - indemnityPaidCents - expensePaidCents,
  };
});
