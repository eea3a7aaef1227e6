import { eq } from 'drizzle-orm';
import { bankAccounts } from '../../../../schema/billing/tables/index.ts';
import { KeyspaceBusyError } from '../../../data/guard/errors.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import type { TrustPosition } from '../rules/remittance.ts';
import { heldInTrust } from '../rules/trust-position.ts';
import { readBalances, readPaidOn } from './read-balances.ts';
import { readCollectedPolicies } from './read-collected-policies.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** The trust of an organization as it was read: what it holds and for whom, and by what it is known that nobody has drawn since. */
export interface TrustInHand {
  readonly position: TrustPosition;
  /** All trust accounts, in the order in which they are locked. */
  readonly accounts: readonly { readonly id: string; readonly version: number; readonly balanceCents: bigint }[];
}

/** The accounts of the ledger that say by themselves what is held for whom; they are liabilities. */
const heldByLedger = ['refund:', 'escheat:', 'suspense:', 'advance:', 'ap:prd_'];

const readAccounts = async ({ rulesDb }: RulesEyes) =>
  rulesDb('billing').query.bankAccounts.findMany({
    where: { kind: 'fiduciary' },
    columns: { id: true, version: true },
    orderBy: { id: 'asc' },
  });

/**
 * Reads what the trust of the organization holds, and for whom. What is held for a carrier follows from what each policy has
 * written and collected, so all policies are read.
 */
export const readTrust = async (context: RulesEyes): Promise<TrustInHand> => {
  // First: whoever draws later finds another version.
  const accounts = await readAccounts(context);
  const [policies, paidOn, banks, ...held] = await Promise.all([
    readCollectedPolicies(context),
    readPaidOn(context),
    readBalances(context, 'trust:'),
    ...heldByLedger.map((begins) => readBalances(context, begins)),
  ]);
  const balances = held.flatMap((some) => [...some].map(([name, cents]) => [name, -cents] as const));
  const trustCents = [...banks.values()].reduce((sum, cents) => sum + cents, 0n);
  return {
    position: { trustCents, held: heldInTrust({ policies, balances, paidOn }) },
    accounts: accounts.map(({ id, version }) => ({
      id,
      version,
      balanceCents: banks.get(`trust:${id}:premium`) ?? 0n,
    })),
  };
};

/**
 * Locks the trust for a draw out of one of its accounts: two who draw at once wait for each other, and the second is to read
 * anew what the first has left.
 */
export const lockTrust = async (
  transaction: WriteTransaction<'billing'>,
  { accounts }: TrustInHand,
  bankAccountId: string,
): Promise<void> => {
  for (const { id, version } of accounts) {
    const account = await transaction.lock('bankAccounts', id, ['version']);
    if (account?.version !== version) {
      throw new KeyspaceBusyError('billing', new Error('Somebody else has drawn on the trust since it was read.'));
    }
  }
  await transaction.changeOne('bankAccounts', {}, eq(bankAccounts.id, bankAccountId));
};
