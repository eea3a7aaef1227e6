import { changedRow, defineMutation } from '../../../graphql/mutation/index.ts';
import { readAccountingDate } from '../payments/accounting-date.ts';
import { refusalOfTrust } from '../payments/receiving.ts';
import { post } from '../post.ts';
import { entryOf } from '../rules/entry.ts';

defineMutation('fundTrust', {
  keyspace: 'billing',
  description:
    'Pays money of the organization into a trust account: what it has drawn of premium that was returned since, what a payment takes that was not honored after it was paid on, or what a refund waits for.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [],
  input: (t) => ({
    bankAccountId: t.id('bankAccounts', 'The trust account that is paid into.'),
    amount: t.money("How much is moved there from the organization's own account."),
    reason: t.text('What the money is for: the entry of the ledger says it.', { max: 200 }),
  }),
  changed: { entry: changedRow('journalEntries', 'The entry of the ledger that records it.') },

  prepare: async ({ bankAccountId }, context) => {
    const unusable = await refusalOfTrust(context, bankAccountId);
    if (unusable) return unusable;
    return { on: await readAccountingDate(context, context.today) };
  },

  change: async (transaction, { bankAccountId, amount: amountCents, reason }, { on }) => {
    const { orgId } = transaction;
    const about = {
      subjectId: orgId,
      policyId: null,
      description: `Own money paid into trust: ${reason}`,
      postingDate: on,
    };
    const entry = entryOf({ event: 'trust_funded', orgId, bankAccountId, amountCents }, about);
    return { changed: { entry: await post(transaction, entry) } };
  },
});
