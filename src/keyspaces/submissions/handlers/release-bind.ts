import { and, eq } from 'drizzle-orm';
import { submissionsIdempotencyKeys } from '../../../../schema/submissions/tables/index.ts';
import { defineHandler } from '../../../events/handler.ts';
import { refuse, storedRefusal } from '../../../graphql/mutation/refusal.ts';
import { CapacityExhausted } from '../refusals.ts';

defineHandler('capacity.refused', {
  keyspace: 'submissions',
  name: 'releaseBind',
  changesOutcome: true,
  handle: async ({ payload }, transaction) => {
    const { submissionId, quoteId, remainingCents, answerTo } = payload;
    await transaction.lock('submissions', submissionId, ['status']);
    await transaction.lock('quotes', quoteId, ['status', 'bindRefusal']);
    await transaction.set('submissions', submissionId, { status: 'quoted' });
    await transaction.set('quotes', quoteId, { status: 'issued', bindRefusal: 'capacity_exhausted' });
    // What the bind answered is no longer so: whoever asks again with its key gets the refusal.
    const { callerId, key } = submissionsIdempotencyKeys;
    const refusal = refuse(CapacityExhausted, ['quoteId'], { remaining: remainingCents });
    await transaction.changeOne(
      'submissionsIdempotencyKeys',
      { outcome: storedRefusal(refusal) },
      and(eq(callerId, answerTo.callerId), eq(key, answerTo.key)),
    );
    return [];
  },
});
