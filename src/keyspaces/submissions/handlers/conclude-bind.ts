import { eq } from 'drizzle-orm';
import { quotes } from '../../../../schema/submissions/tables/index.ts';
import { event } from '../../../events/event.ts';
import { defineHandler } from '../../../events/handler.ts';
import { productionColumns } from '../quoting/first-quote.ts';
import { siblingStatusAfterBind } from '../rules/bind.ts';
import { boundTotals, productionSums } from '../rules/production.ts';

defineHandler('capacity.granted', {
  keyspace: 'submissions',
  name: 'concludeBind',
  handle: async ({ payload }, transaction) => {
    const { submissionId, quoteId } = payload;
    const submission = await transaction.lock('submissions', submissionId, ['version', 'status', ...productionColumns]);
    const quote = await transaction.lock('quotes', quoteId, ['status', 'annualPremiumCents']);
    if (submission?.status !== 'binding' || quote?.status !== 'binding') {
      throw new Error(`The quote ${quoteId} is not being bound.`);
    }
    await transaction.set('submissions', submissionId, { status: 'bound' });
    await transaction.set('quotes', quoteId, { status: 'bound' });
    transaction.addTo('productionTotals', boundTotals(submission, quote.annualPremiumCents), productionSums);
    // The submission is locked, and whoever changes one of its quotes locks it first: no other sibling comes.
    for (const { id } of await transaction.read('quotes', ['id'], eq(quotes.submissionId, submissionId))) {
      const sibling = id === quoteId ? null : await transaction.lock('quotes', id, ['status']);
      const status = sibling && siblingStatusAfterBind(sibling.status);
      if (status) await transaction.set('quotes', id, { status });
    }
    return [event('quote.bound', { id: submissionId, sequence: submission.version + 1 }, payload)];
  },
});
