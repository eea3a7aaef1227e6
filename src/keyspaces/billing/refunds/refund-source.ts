import { eq } from 'drizzle-orm';
import { payerKind } from '../../../../schema/billing/enums.ts';
import { disbursements } from '../../../../schema/billing/tables/index.ts';
import type { StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import type { Refusal } from '../../../graphql/mutation/index.ts';
import type { Payee, PayeeMoney, RefundClaims } from '../rules/payees.ts';
import type { PaidBack } from './policy-payments.ts';

/** Who has paid what may be paid back, and whose it is otherwise: the insured of the policy, or nobody who is known. */
export interface Payers {
  readonly paid: readonly PaidBack[];
  readonly insured: Payee | null;
}

/** Who asks, and when: today in the organization's calendar. */
export interface Asked extends Payers {
  readonly expectedVersion: number;
  readonly today: string;
}

/** Money that is locked to be paid back: how much of it there is, and who is entitled to it. */
export interface LockedSource {
  readonly claims: RefundClaims;
  /** The policy whose credit it is; null for money in suspense. */
  readonly policyId: string | null;
  readonly owners: Pick<StoredRow<'disbursements'>, 'producerId' | 'carrierId' | 'insuredId'>;
  /** Sets so much aside for a refund, in cents: nothing else is paid with it. */
  readonly setAside: (cents: bigint) => Promise<void>;
}

/** What a refund is paid out of: the credit of a policy, or a payment that waits in suspense. */
export interface RefundSource {
  readonly creditInvoiceId: string | null;
  readonly paymentId: string | null;
  /** Reads the payments that it gives back: those of the policy that stayed, or the one in suspense. */
  readonly payments: () => Promise<readonly PaidBack[]>;
  /** Reads the same, and whose the rest is. */
  readonly payers: () => Promise<Payers>;
  /** Locks it for a refund of so much (cents) that was set aside and is sent now. Returns how much of that is still there, in cents. */
  readonly lockToSend: (transaction: WriteTransaction<'billing'>, cents: bigint) => Promise<bigint>;
  /** Locks it as whoever asks has seen it. */
  readonly lock: (transaction: WriteTransaction<'billing'>, asked: Asked) => Promise<LockedSource | Refusal>;
  /** Locks it to give back what was set aside for a refund that is not sent, or came back: in cents. Returns what gives it. */
  readonly lockToGiveBack: (
    transaction: WriteTransaction<'billing'>,
    today: string,
  ) => Promise<(cents: bigint) => Promise<void>>;
}

/** What reading a source needs: what the viewer sees decides on what is found. */
export type SourceEyes = Pick<GraphContext, 'billingDb' | 'rulesDb' | 'timeZone'>;

const isPayer = (kind: string): kind is keyof typeof payerKind => kind in payerKind;

/** What of a policy was paid back to whom, or shall be. Read under the lock of the policy's schedule. */
export const readRefunded = async (
  transaction: WriteTransaction<'billing'>,
  policyId: string,
): Promise<PayeeMoney[]> => {
  const rows = await transaction.read(
    'disbursements',
    ['kind', 'status', 'payeeKind', 'payeeId', 'payeeName', 'amountCents'],
    eq(disbursements.policyId, policyId),
  );
  return rows.flatMap(({ kind, status, payeeKind, payeeId: id, payeeName: name, amountCents: cents }) => {
    if (kind !== 'refund' || status === 'voided' || !isPayer(payeeKind)) return [];
    return [{ kind: payeeKind, id, name, cents }];
  });
};
