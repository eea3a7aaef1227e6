import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { event } from '../../../events/event.ts';
import { defineHandler } from '../../../events/handler.ts';
import { monthOf } from '../../global/rules/dates.ts';
import { formatNumber } from '../../global/rules/numbers.ts';
import { addWrittenPremiums } from '../add-written-premiums.ts';
import { openPremiumMonth } from '../open-premium-month.ts';
import { openedPolicy } from '../rules/opening.ts';

defineHandler('quote.bound', {
  keyspace: 'policies',
  name: 'openPolicy',
  handle: async ({ payload, actorId }, transaction) => {
    const { producerId, carrierId, insuredId, programId } = payload;
    const { policyId, quote, terms, content, retroactiveDate, renewalOfId, boundAt, boundOn, numberSeries } = payload;
    // It is booked when it was decided. The month of that day was open: what follows late in the books is dated there.
    const booking = { bookedAt: new Date(boundAt), bookedOn: boundOn, firstOpenDay: boundOn };
    const opened = openedPolicy({ quote, terms, content, retroactiveDate, isRenewal: renewalOfId !== null }, booking);
    const transactionId = transaction.newId(identifierPrefixes.policyTransactions);
    const segments = opened.segments.map((segment) => ({
      ...segment,
      id: transaction.newId(identifierPrefixes.policySegments),
    }));
    await transaction.insertAll({
      policyTransactions: [
        { ...opened.transaction, id: transactionId, policyId, producerId, carrierId, insuredId, programId, actorId },
      ],
      policySegments: segments.map(({ coverages: _, ...segment }) => ({
        ...segment,
        policyId,
        openedByTransactionId: transactionId,
      })),
      coverages: segments.flatMap(({ id: segmentId, coverages }) =>
        coverages.map((line) => ({
          ...line,
          id: transaction.newId(identifierPrefixes.coverages),
          policyId,
          segmentId,
        })),
      ),
    });
    // Everybody who binds under the program waits for the counter, so it is held for as short as can be.
    const count = await transaction.nextCount(numberSeries);
    const number = formatNumber(numberSeries, Number(boundOn.slice(0, 4)), count);
    const { submissionId, quoteId, programVersionId, agreementId, lineOfBusinessCode, stateCode } = payload;
    const writtenUnder = { programId, programVersionId, agreementId, lineOfBusinessCode, stateCode };
    const origin = { submissionId, quoteId, ...writtenUnder, renewalOfId };
    await transaction.insert('policies', [
      { id: policyId, number, producerId, carrierId, insuredId, ...origin, ...opened.policy },
    ]);
    // The first policy of a program may be the first of all.
    if (count === 1) await openPremiumMonth(transaction, monthOf(boundOn));
    const { effectiveDate } = opened.policy;
    const written = { programId, carrierId, producerId, stateCode, lineOfBusinessCode, effectiveDate };
    addWrittenPremiums(transaction, written, [opened.transaction]);
    const { accountingDate, producerCommissionCents, mgaCommissionCents } = opened.transaction;
    const booked = { transactionId, accountingDate, producerCommissionCents, mgaCommissionCents };
    return [event('policy.bound', { id: policyId, sequence: 1 }, { ...payload, ...booked, policyNumber: number })];
  },
});
