import { defineHandler } from '../../../events/handler.ts';
import { takeCapacity } from '../authority/take-capacity.ts';

/** What a cancellation returns can be written again in the year of the agreement that it was taken from. */
defineHandler('policy.cancelled', {
  keyspace: 'global',
  name: 'returnCapacity',
  handle: async ({ payload: { capacityId, transactions } }, transaction) => {
    if (!capacityId) return [];
    for (const { id: policyTransactionId, premiumChangeCents } of transactions) {
      if (premiumChangeCents !== 0n)
        await takeCapacity(transaction, capacityId, premiumChangeCents, { policyTransactionId });
    }
    return [];
  },
});
