import { describe, expect, test } from 'vitest';
import { appointmentFields, appointmentInput, licenseFields, licenseInput } from '../support/configuring.ts';
import { askAs, entriesOf, mutate, mutateWell } from '../support/mutating.ts';

describe('licences', () => {
  test('are added one for each period, and never two for a day', async () => {
    const key = crypto.randomUUID();
    const added = await mutateWell('COMPLIANCE_OFFICER', 'addLicense', licenseInput({}), { done: licenseFields, key });
    expect(added.license).toMatchObject({ status: 'ACTIVE', stateCode: 'MT', version: 1 });
    expect(await entriesOf('global', key)).toMatchObject([{ action: 'add.license', entity_id: added.license.id }]);
    const over = licenseInput({ effectiveDate: '2026-12-31', expirationDate: '2028-01-01' });
    const refused = await mutate('ORG_ADMIN', 'addLicense', over, { also: '... on Overlaps { id from to }' });
    expect(refused).toMatchObject({
      code: 'OVERLAPS',
      path: ['effectiveDate'],
      id: added.license.id,
      from: '2025-01-01',
      to: '2027-01-01',
    });
    await mutateWell('ORG_ADMIN', 'addLicense', licenseInput({ stateCode: 'WY' }));
  });

  test('that are added twice at once are added once', async () => {
    const both = await Promise.all(
      ['2029-01-01', '2029-06-01'].map((effectiveDate) =>
        mutate(
          'ORG_ADMIN',
          'addLicense',
          licenseInput({ stateCode: 'ID', effectiveDate, expirationDate: '2030-01-01' }),
        ),
      ),
    );
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['AddLicenseDone', 'Overlaps']);
  });

  test('are renewed from the day on which they end, as licences of their own', async () => {
    const { license: old } = await mutateWell('ORG_ADMIN', 'addLicense', licenseInput({ stateCode: 'ND' }), {
      done: licenseFields,
    });
    const input = { licenseId: old.id, expectedVersion: old.version, expirationDate: '2029-01-01' };
    const renewed = await mutateWell('ORG_ADMIN', 'renewLicense', input, { done: licenseFields });
    expect(renewed.license).toMatchObject({ licenseNumber: 'MT-1001', effectiveDate: '2027-01-01' });
    expect(renewed.license.id).not.toBe(old.id);
    expect(await mutate('ORG_ADMIN', 'renewLicense', input)).toMatchObject({ code: 'OVERLAPS' });
    const backwards = { ...input, effectiveDate: '2030-01-01' };
    expect(await mutate('ORG_ADMIN', 'renewLicense', backwards)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['expirationDate'],
    });
  });

  test('that a state withdrew are withdrawn once, and leave their days to others', async () => {
    const { license: old } = await mutateWell('ORG_ADMIN', 'addLicense', licenseInput({ stateCode: 'SD' }), {
      done: licenseFields,
    });
    const input = { licenseId: old.id, expectedVersion: 1, reason: 'Consent order 7.' };
    const key = crypto.randomUUID();
    const revoked = await mutateWell('COMPLIANCE_OFFICER', 'revokeLicense', input, { done: licenseFields, key });
    expect(revoked.license).toMatchObject({ status: 'REVOKED', version: 2 });
    expect(await entriesOf('global', key)).toMatchObject([{ reason: 'Consent order 7.' }]);
    expect(await mutate('ORG_ADMIN', 'revokeLicense', input)).toMatchObject({ code: 'STALE_VERSION' });
    const again = { ...input, expectedVersion: 2 };
    expect(await mutate('ORG_ADMIN', 'revokeLicense', again)).toMatchObject({ code: 'INVALID_TRANSITION' });
    const anew = licenseInput({ stateCode: 'SD', effectiveDate: '2025-06-01' });
    await mutateWell('ORG_ADMIN', 'addLicense', anew);
    // Periods of a state are told apart by their first days.
    expect(await mutate('ORG_ADMIN', 'addLicense', licenseInput({ stateCode: 'SD' }))).toMatchObject({
      code: 'OVERLAPS',
    });
  });

  test.each([
    [{ stateCode: 'ZZ' }, 'stateCode'],
    [{ stateCode: 'UT', expirationDate: '2025-01-01' }, 'expirationDate'],
  ])('are refused where %o is no value for them', async (wrong, path) => {
    expect(await mutate('ORG_ADMIN', 'addLicense', licenseInput(wrong))).toMatchObject({
      code: 'INVALID_INPUT',
      path: [path],
    });
  });
});

describe('appointments', () => {
  test('let an agency sell a program at a commission within its own', async () => {
    const input = await appointmentInput();
    const { appointment: made } = await mutateWell('ORG_ADMIN', 'appointProducer', input, { done: appointmentFields });
    expect(made).toMatchObject({ status: 'ACTIVE', commissionRate: '0.140000', terminationDate: null });
    const again = { ...input, effectiveDate: '2026-12-01' };
    expect(await mutate('ORG_ADMIN', 'appointProducer', again)).toMatchObject({ code: 'OVERLAPS' });
    const dear = { ...(await appointmentInput()), commissionRate: '0.1451' };
    expect(await mutate('ORG_ADMIN', 'appointProducer', dear)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['commissionRate'],
    });
    const early = { ...dear, commissionRate: '0.1', effectiveDate: '2020-01-01' };
    expect(await mutate('ORG_ADMIN', 'appointProducer', early)).toMatchObject({ path: ['effectiveDate'] });
  });

  test('change their commission from a day on, and what was before stays', async () => {
    const input = await appointmentInput();
    const { appointment: old } = await mutateWell('ORG_ADMIN', 'appointProducer', input, { done: appointmentFields });
    const change = {
      appointmentId: old.id,
      expectedVersion: 1,
      commissionRate: '0.12',
      effectiveDate: '2026-12-01',
    };
    const done = `${appointmentFields} ended { id commissionRate terminationDate }`;
    const changed = await mutateWell('ORG_ADMIN', 'changeAppointment', change, { done });
    expect(changed.appointment).toMatchObject({ commissionRate: '0.120000', effectiveDate: '2026-12-01' });
    expect(changed.ended).toEqual({ id: old.id, commissionRate: '0.140000', terminationDate: '2026-12-01' });
    const past = { ...change, expectedVersion: 2, effectiveDate: '2026-10-31' };
    expect(await mutate('ORG_ADMIN', 'changeAppointment', past)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('end on a day, once', async () => {
    const input = { ...(await appointmentInput()), effectiveDate: '2026-10-01' };
    const { appointment: old } = await mutateWell('ORG_ADMIN', 'appointProducer', input, { done: appointmentFields });
    const end = { appointmentId: old.id, expectedVersion: 1, terminationDate: '2026-12-31', reason: 'By agreement.' };
    const ended = await mutateWell('ORG_ADMIN', 'endAppointment', end, { done: appointmentFields });
    expect(ended.appointment).toMatchObject({ status: 'ACTIVE', terminationDate: '2026-12-31' });
    const now = { ...end, expectedVersion: 2, terminationDate: '2026-11-01' };
    const over = await mutateWell('ORG_ADMIN', 'endAppointment', now, { done: appointmentFields });
    expect(over.appointment).toMatchObject({ status: 'CLOSED', terminationDate: '2026-11-01' });
    const again = await mutate('ORG_ADMIN', 'endAppointment', { ...now, expectedVersion: 3 });
    expect(again).toMatchObject({ code: 'INVALID_TRANSITION' });
    const anew = { ...input, effectiveDate: '2026-11-01' };
    await mutateWell('ORG_ADMIN', 'appointProducer', anew);
    expect((await askAs('ORG_ADMIN', `{ node(id: "${input.producerId}") { id } }`)).data.node).not.toBeNull();
  });
});
