import { describe, expect, test } from 'vitest';
import { agencyInput, newAgency, producerFields } from '../support/configuring.ts';
import { entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

describe('agencies', () => {
  test('are added once for each number, also when they are added at once', async () => {
    const input = agencyInput();
    const both = await Promise.all(
      [1, 2].map(() => mutate('ORG_ADMIN', 'createProducer', input, { done: producerFields })),
    );
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'CreateProducerDone',
      'NationalProducerNumberTaken',
    ]);
    const again = await mutate('ORG_ADMIN', 'createProducer', input, {
      also: '... on NationalProducerNumberTaken { producerId }',
    });
    const first = both.find(({ __typename }) => __typename === 'CreateProducerDone');
    expect(again).toMatchObject({ code: 'NATIONAL_PRODUCER_NUMBER_TAKEN', producerId: first.producer.id });
  });

  test('are changed whole, each value with its audit entry', async () => {
    const { id } = await newAgency();
    const { nationalProducerNumber: _, ...values } = agencyInput({ phone: '+1 804 555 0100', remittanceDays: 45 });
    const key = crypto.randomUUID();
    const input = { producerId: id, expectedVersion: 1, ...values };
    const changed = await mutateWell('ORG_ADMIN', 'updateProducer', input, { done: producerFields, key });
    expect(changed.producer).toMatchObject({ version: 2, phone: '+1 804 555 0100', remittanceDays: 45 });
    const [entry] = await entriesOf('global', key);
    expect(entry.after_values).toEqual({ phone: '+1 804 555 0100', remittanceDays: 45 });
    expect(await mutate('ORG_ADMIN', 'updateProducer', input)).toMatchObject({ code: 'STALE_VERSION' });
    const wrong = { ...input, expectedVersion: 2, stateCode: 'ZZ' };
    expect(await mutate('ORG_ADMIN', 'updateProducer', wrong)).toMatchObject({ path: ['stateCode'] });
  });

  test('keep what is left out and need not be there, and lose what is null', async () => {
    const details = { phone: '+1 804 555 0100', addressLine2: 'Suite 3', w9ReceivedOn: '2026-01-05' };
    const made = agencyInput(details);
    const { producer } = await mutateWell('ORG_ADMIN', 'createProducer', made, { done: producerFields });
    const { id } = producer;
    const { nationalProducerNumber: _, phone, addressLine2, w9ReceivedOn, ...needed } = { ...details, ...made };
    const stored = async () => {
      const columns = 'phone, address_line_2, w9_received_on';
      const [row] = await rowsOf('global', `SELECT ${columns} FROM producers WHERE id = ?`, [id]);
      return Object.values(row);
    };
    const before = await stored();
    const input = { producerId: id, expectedVersion: 1, ...needed, remittanceDays: 45 };
    await mutateWell('ORG_ADMIN', 'updateProducer', input);
    expect(await stored()).toEqual(before);
    await mutateWell('ORG_ADMIN', 'updateProducer', { ...input, expectedVersion: 2, phone: null, w9ReceivedOn: null });
    expect(await stored()).toEqual([null, 'Suite 3', null]);
  });

  test('are suspended and let in again, once each, with the reason', async () => {
    const { id } = await newAgency();
    const at = (expectedVersion: number) => ({ producerId: id, expectedVersion, reason: 'No cover for errors.' });
    const key = crypto.randomUUID();
    const suspended = await mutateWell('ORG_ADMIN', 'suspendProducer', at(1), { done: producerFields, key });
    expect(suspended.producer.status).toBe('SUSPENDED');
    expect(await entriesOf('global', key)).toMatchObject([{ reason: 'No cover for errors.' }]);
    expect(await mutate('ORG_ADMIN', 'suspendProducer', at(2))).toMatchObject({ code: 'INVALID_TRANSITION' });
    expect((await mutateWell('ORG_ADMIN', 'reactivateProducer', at(2), { done: producerFields })).producer.status).toBe(
      'ACTIVE',
    );
  });
});
