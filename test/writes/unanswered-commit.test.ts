import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { allSourcesThrough } from '../support/database.ts';
import { databasePort } from '../support/database-port.ts';
import { type Fault, startFaultyProxy } from '../support/faulty-proxy.ts';
import { clock, entriesOf, mutationText, rowsOf } from '../support/mutating.ts';
import { bindInputFor, offersToBind } from '../support/offers.ts';
import { waitingSubmission } from '../support/waiting-submission.ts';

let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
let ask: ReturnType<typeof asking>['ask'];

beforeAll(async () => {
  proxy = await startFaultyProxy(databasePort());
  const request = () => ({ now: clock.now, circuits: new Circuits() });
  ({ ask } = asking(inProcess({ sources: allSourcesThrough(proxy.port), request })));
});

afterEach(() => proxy.suffer('none'));

afterAll(() => proxy.stop());

/** Asks for a change as often as is told, with one key: each time with what its COMMITs suffer from. */
const askUnder = async (mutation: string, input: object, done: string, key: string, faults: readonly Fault[]) => {
  const answers = [];
  for (const fault of faults) {
    await proxy.suffer(fault);
    answers.push(
      await ask({ role: 'UNDERWRITER', query: mutationText(mutation, { done }), variables: { input, key } }),
    );
  }
  return answers;
};

/** Nothing of how the platform stores things. */
const showsSql = /`|select |insert |update |commit\b|idempotency_keys|mysql/i;

describe('a change whose COMMIT is never answered', () => {
  test.each<Fault>(['unanswered', 'uncommitted'])(
    'is of unknown outcome to who asked for it, who learns it by the same key: it is made once (%s)',
    async (fault) => {
      const { id, version } = await waitingSubmission();
      const [input, key] = [{ submissionId: id, expectedVersion: version }, crypto.randomUUID()];
      const done = 'submission { id version status }';
      const [unknown, told, again] = await askUnder('claimSubmission', input, done, key, [fault, 'none', 'none']);
      expect(unknown?.data).toBeFalsy();
      expect(unknown?.errors).toMatchObject([
        { extensions: { code: 'OUTCOME_UNKNOWN', keyspace: 'submissions' }, path: ['claimSubmission'] },
      ]);
      expect(unknown?.errors?.[0]?.message).not.toMatch(showsSql);
      const outcome = { submission: { id, status: 'IN_REVIEW', version: version + 1 } };
      expect(told?.data.claimSubmission).toMatchObject(outcome);
      expect(again?.data.claimSubmission).toMatchObject(outcome);
      const entries = await entriesOf('submissions', key);
      expect(entries.filter(({ entity_id }) => entity_id === id)).toHaveLength(1);
    },
  );

  test('is followed elsewhere when it is asked about: a bind has its policy and its bill, once', async () => {
    const [offer = { id: '', version: 0 }] = await offersToBind();
    const [input, key] = [{ ...bindInputFor(offer), confirmNoLosses: true }, crypto.randomUUID()];
    const [unknown, told] = await askUnder('bindQuote', input, 'policy { id number }', key, ['unanswered', 'none']);
    expect(unknown?.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', keyspace: 'submissions' } }]);
    expect(told?.data.bindQuote).toMatchObject({ pending: [], policy: { number: expect.any(String) } });
    const policies = await rowsOf('policies', 'SELECT id FROM policies WHERE quote_id = ?', [offer.id]);
    expect(policies).toEqual([{ id: told?.data.bindQuote.policy.id }]);
    const bills = 'SELECT COUNT(*) AS count FROM billing_schedules WHERE policy_id = ?';
    expect(await rowsOf('billing', bills, [policies[0].id])).toEqual([{ count: 1 }]);
  });
});
