import { and, inArray } from 'drizzle-orm';
import { glDailyBalances } from '../../../../schema/billing/tables/index.ts';
import { KeyspaceBusyError } from '../../../data/guard/errors.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { accounts as accountsByName } from '../rules/accounts.ts';
import type { TrustPosition } from '../rules/remittance.ts';
import { heldInTrust } from '../rules/trust-position.ts';
import { readPaidOn, readPostedSums } from './read-balances.ts';
import { readCollectedPolicies } from './read-collected-policies.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** The trust of an organization as it was read: what it holds and for whom, and by what it is known that nobody has drawn since. */
export interface TrustInHand {
  readonly position: TrustPosition;
  /** All trust accounts, in the order in which they are locked. */
  readonly accounts: readonly { readonly id: string; readonly balanceCents: bigint }[];
  /** Their accounts in the ledger, and what had left them by then, in cents: whoever draws later adds to that. */
  readonly ledgerIds: readonly string[];
  readonly leftCents: bigint;
}

/** The accounts of the ledger that say by themselves what is held for whom; they are liabilities. */
const heldByLedger = ['refund:', 'escheat:', 'suspense:', 'advance:', 'ap:prd_'];

/**
 * Reads what the trust of the organization holds, and for whom. What is held for a carrier follows from what each policy has
 * written and collected, so all policies are read.
 */
export const readTrust = async (context: RulesEyes): Promise<TrustInHand> => {
  // First: whoever draws later has made more leave.
  const banks = await readPostedSums(context, ['trust:']);
  const [accounts, policies, paidOn, held] = await Promise.all([
    context.rulesDb('billing').query.bankAccounts.findMany({
      where: { kind: 'fiduciary' },
      columns: { id: true },
      orderBy: { id: 'asc' },
    }),
    readCollectedPolicies(context),
    readPaidOn(context),
    readPostedSums(context, heldByLedger),
  ]);
  const balances = [...held].map(([name, { debitCents, creditCents }]) => [name, creditCents - debitCents] as const);
  const balanceOf = ({ debitCents, creditCents }: { debitCents: bigint; creditCents: bigint }) =>
    debitCents - creditCents;
  const trust = [...banks.values()];
  return {
    position: {
      trustCents: trust.reduce((sum, bank) => sum + balanceOf(bank), 0n),
      held: heldInTrust({ policies, balances, paidOn }),
    },
    accounts: accounts.map(({ id }) => {
      const bank = banks.get(accountsByName.premiumTrust(id).name);
      return { id, balanceCents: bank ? balanceOf(bank) : 0n };
    }),
    ledgerIds: trust.map(({ id }) => id),
    leftCents: trust.reduce((sum, { creditCents }) => sum + creditCents, 0n),
  };
};

/**
 * Locks the trust for a draw: two who draw at once wait for each other, and the second is to read anew what the first has
 * left. Whether somebody has drawn is seen by what has left the trust, under the lock.
 */
export const lockTrust = async (
  transaction: WriteTransaction<'billing'>,
  { accounts, ledgerIds, leftCents }: TrustInHand,
): Promise<void> => {
  for (const { id } of accounts) await transaction.lock('bankAccounts', id, ['kind']);
  const posted = await transaction.read(
    'glDailyBalances',
    ['creditCents'],
    and(inArray(glDailyBalances.accountId, [...ledgerIds])),
  );
  if (posted.reduce((sum, { creditCents }) => sum + creditCents, 0n) === leftCents) return;
  throw new KeyspaceBusyError('billing', new Error('Somebody else has drawn on the trust since it was read.'));
};
