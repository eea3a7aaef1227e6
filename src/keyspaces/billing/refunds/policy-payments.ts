import type { GraphContext } from '../../../graphql/context.ts';
import { dayIn } from '../../global/rules/dates.ts';
import type { PayeeMoney } from '../rules/payees.ts';
import type { RefundedPayment } from '../rules/refunds.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** A payment whose money a refund may give back: who has paid it, and when it was received. */
export type PaidBack = PayeeMoney & RefundedPayment;

const readAllocations = ({ rulesDb }: RulesEyes, policyId: string) =>
  rulesDb('billing').query.invoices.findMany({
    where: { policyId },
    columns: { id: true },
    with: {
      allocations: {
        columns: { amountCents: true },
        with: {
          payment: {
            columns: {
              id: true,
              status: true,
              payerKind: true,
              payerId: true,
              payerName: true,
              method: true,
              receivedAt: true,
            },
          },
        },
      },
    },
  });

type Allocation = Awaited<ReturnType<typeof readAllocations>>[number]['allocations'][number];

const sumOf = (allocations: readonly Allocation[]): bigint =>
  allocations.reduce((sum, { amountCents }) => sum + amountCents, 0n);

/** The payments of a policy that stayed, each with what of it pays invoices of the policy. */
export const readPolicyPayments = async (
  context: RulesEyes & Pick<GraphContext, 'timeZone'>,
  policyId: string,
): Promise<PaidBack[]> => {
  const invoices = await readAllocations(context, policyId);
  const byPayment = Map.groupBy(
    invoices.flatMap(({ allocations }) => allocations),
    ({ payment }) => payment?.id,
  );
  return [...byPayment.values()].flatMap((allocations) => {
    const payment = allocations[0]?.payment;
    const cents = sumOf(allocations);
    if (payment?.status !== 'received' || cents <= 0n) return [];
    const { payerKind: kind, payerId: id, payerName: name, method, receivedAt } = payment;
    return [{ kind, id, name, cents, method, receivedOn: dayIn(context.timeZone, receivedAt) }];
  });
};
