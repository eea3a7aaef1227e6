import { identifierPrefixes } from '../../schema/identifiers.ts';
import { trustTimeline } from '../../scripts/seed/checks/identities/trust-timeline.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { post } from '../../src/keyspaces/billing/post.ts';
import { entryOf } from '../../src/keyspaces/billing/rules/entry.ts';
import type { PostingEvent } from '../../src/keyspaces/billing/rules/posting/posting.ts';
import { storedRows } from './billing-problems.ts';
import { ownSources } from './database.ts';
import { clock } from './mutating.ts';
import { trustAccount } from './paying.ts';

/** Posts an entry for which there is no mutation yet: what carriers and the organization draw, and what carriers give back. */
const postEvent = async (event: PostingEvent): Promise<void> => {
  const data = new RequestData(ownSources(), wholeOrganization(organizationId), { now: clock.now });
  const writer = { actorId: 'usr_test', onBehalfOfId: null, action: 'post', requestId: 'test', idempotencyKey: null };
  const about = {
    subjectId: data.newId(identifierPrefixes.disbursements),
    policyId: null,
    description: `A test posts ${event.event}`,
    postingDate: clock.now.toISOString().slice(0, 10),
  };
  try {
    await data.writeFor('billing', organizationId, (transaction) => post(transaction, entryOf(event, about)), writer);
  } finally {
    await data.close();
  }
};

/** Has a carrier paid its part, or pay it back, in cents. */
export const moveCarrierMoney = async (
  event: 'carrier_remitted' | 'carrier_returned',
  carrierId: string,
  amountCents: bigint,
): Promise<void> => postEvent({ event, carrierId, bankAccountId: await trustAccount(), amountCents });

/** Has the organization draw all that the trust does not hold for others, as the check of the books reckons it. */
export const drawWhatIsOwn = async (): Promise<void> => {
  const moment = trustTimeline(await storedRows(), organizationId).at(-1);
  if (!moment) throw new Error('Nothing has happened to the trust.');
  const heldCents = [...moment.held.values()].reduce((sum, cents) => (cents > 0n ? sum + cents : sum), 0n);
  await postEvent({
    event: 'mga_commission_drawn',
    orgId: organizationId,
    bankAccountId: await trustAccount(),
    amountCents: moment.trustCents - heldCents,
  });
};
