import { event } from '../../../events/event.ts';
import { defineHandler } from '../../../events/handler.ts';
import { takeCapacity } from '../authority/take-capacity.ts';

defineHandler('bind.requested', {
  keyspace: 'global',
  name: 'takeCapacity',
  handle: async ({ subjectId, sequence, payload }, transaction) => {
    const { capacityId, quoteId, submissionId, quote, answerTo } = payload;
    const { granted, remainingCents } = await takeCapacity(transaction, capacityId, quote.annualPremiumCents, {
      quoteId,
    });
    const subject = { id: subjectId, sequence };
    return granted
      ? [event('capacity.granted', subject, payload)]
      : [event('capacity.refused', subject, { quoteId, submissionId, remainingCents, answerTo })];
  },
});
