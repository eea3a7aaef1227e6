import { ownerColumns } from '../../../../schema/searched-row.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { notFound, type Refusal, staleVersion } from '../../../graphql/mutation/index.ts';
import { readEntries } from '../payments/payment-file.ts';
import { readCreditToRefund } from './credit-to-refund.ts';
import { readPaymentToRefund } from './payment-to-refund.ts';
import type { RefundSource, SourceEyes } from './refund-source.ts';

const find = ({ billingDb }: Pick<GraphContext, 'billingDb'>, id: string) =>
  billingDb.query.disbursements.findFirst({ where: { id } });

/** A refund as it was read. What hangs on it is read behind it: whoever adds to that changes the version of the refund. */
export type Refund = NonNullable<Awaited<ReturnType<typeof find>>>;

/** Reads a refund that the viewer sees. A disbursement of another kind is none. */
export const readRefund = async (context: Pick<GraphContext, 'billingDb'>, id: string): Promise<Refund | Refusal> => {
  const found = await find(context, id);
  return found?.kind === 'refund' ? found : notFound(id, 'disbursementId');
};

/** Reads what a refund is paid out of. */
export const readSource = (
  context: SourceEyes,
  { creditInvoiceId, paymentId }: Refund,
): Promise<RefundSource | Refusal> =>
  creditInvoiceId === null
    ? readPaymentToRefund(context, paymentId ?? '')
    : readCreditToRefund(context, creditInvoiceId);

/** Reads the entries of a refund, which only one that was sent has. */
export const readEntriesOf = (context: Pick<GraphContext, 'rulesDb'>, { id, issuedAt }: Refund) =>
  issuedAt === null ? [] : readEntries(context, [id]);

// Its owners, too: with a reference it is found by that, by whoever sees it.
const columns = [
  'version',
  'status',
  'externalReference',
  'issuedAt',
  'clearedAt',
  'endedAt',
  ...ownerColumns,
] as const;

/** Locks a refund as whoever asks has seen it: behind what it is paid out of, where that is locked at all. */
export const lockRefund = async (
  transaction: WriteTransaction<'billing'>,
  { id, version }: Refund,
  expectedVersion: number,
) => {
  const refund = await transaction.lock('disbursements', id, columns);
  if (!refund) return notFound(id, 'disbursementId');
  return staleVersion(refund, expectedVersion) ?? staleVersion(refund, version) ?? refund;
};
