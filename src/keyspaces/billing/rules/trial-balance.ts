import { accountKind, accountType } from '../../../../schema/billing/ledger-enums.ts';
import type { Account } from './accounts.ts';

/** All that was posted to the accounts of one kind, in cents. */
export interface TrialBalanceLine {
  readonly kind: Account['kind'];
  readonly type: Account['type'];
  readonly debitCents: bigint;
  readonly creditCents: bigint;
}

// Object.keys loses the literal names; the records' types still hold them.
const kinds = Object.keys(accountKind) as Account['kind'][];
const types = Object.keys(accountType) as Account['type'][];

/** The lines of a trial balance in the order of a balance sheet: what is held, owed, earned and spent. */
export const inOrder = (lines: readonly TrialBalanceLine[]): TrialBalanceLine[] =>
  lines.toSorted(
    (one, other) =>
      types.indexOf(one.type) - types.indexOf(other.type) || kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  );
