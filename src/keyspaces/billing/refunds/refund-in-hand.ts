import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { isRefusal, notFound, type Refusal, staleVersion } from '../../../graphql/mutation/index.ts';
import { readCreditToRefund } from './credit-to-refund.ts';
import { readPaymentToRefund } from './payment-to-refund.ts';
import type { RefundSource } from './refund-source.ts';

type Eyes = Pick<GraphContext, 'billingDb' | 'rulesDb'>;

const lines = {
  columns: { debitCents: true, creditCents: true },
  with: { account: { columns: { name: true, type: true } } },
} as const;

/** Reads a disbursement past the viewer's eyes, with the question about it and its entries. */
const readFile = ({ rulesDb }: Eyes, id: string) =>
  rulesDb('billing').query.disbursements.findFirst({
    where: { id },
    with: { approvals: { columns: { id: true } }, journalEntries: { with: { lines } } },
  });

/** A refund with all that hangs on it. */
export interface RefundInHand {
  readonly file: NonNullable<Awaited<ReturnType<typeof readFile>>>;
  readonly approvalId: string;
  readonly source: RefundSource;
}

/** Reads a refund that the viewer sees. A disbursement of another kind is none. */
export const readRefund = async (context: Eyes, id: string): Promise<RefundInHand | Refusal> => {
  const seen = await context.billingDb.query.disbursements.findFirst({ where: { id }, columns: { id: true } });
  const file = seen && (await readFile(context, id));
  const approvalId = file?.approvals[0]?.id;
  if (file?.kind !== 'refund' || approvalId === undefined) return notFound(id, 'disbursementId');
  const { creditInvoiceId, paymentId } = file;
  const source =
    creditInvoiceId === null
      ? await readPaymentToRefund(context, paymentId ?? '')
      : await readCreditToRefund(context, creditInvoiceId);
  return isRefusal(source) ? source : { file, approvalId, source };
};

const columns = ['version', 'status', 'externalReference', 'issuedAt', 'clearedAt', 'endedAt'] as const;

/** Locks a refund as whoever asks has seen it: behind what it is paid out of, where that is locked at all. */
export const lockRefund = async (
  transaction: WriteTransaction<'billing'>,
  { file }: RefundInHand,
  expectedVersion: number,
) => {
  const refund = await transaction.lock('disbursements', file.id, columns);
  if (!refund) return notFound(file.id, 'disbursementId');
  return staleVersion(refund, expectedVersion) ?? refund;
};
