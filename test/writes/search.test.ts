import { describe, expect, test } from 'vitest';
import { checkBooks } from '../../scripts/seed/check-books.ts';
import { billedPolicy } from '../support/billed-policy.ts';
import { connectAsAdmin } from '../support/database.ts';
import { named, otherAgency, recorded, shown } from '../support/insureds.ts';
import { asked, findMarket } from '../support/intake.ts';
import type { Ask } from '../support/listed-rows.ts';
import { askAs, mutateWell } from '../support/mutating.ts';
import { paymentOf } from '../support/paying.ts';
import { idsFound, searchAll } from '../support/searching.ts';

findMarket();

type Role = Parameters<typeof askAs>[0];

const asRole =
  (role: Role, user?: Parameters<typeof askAs>[3]): Ask =>
  (query, variables) =>
    askAs(role, query, variables, user);

describe('an insured that was just recorded', () => {
  test('is found by the beginning of each word of both names, however they are typed', async () => {
    const { id } = await recorded({
      name: '🚀Çağrı’s Zébrine-Straße 042 𝒜pex',
      doingBusinessAs: 'Ψητοπωλείο Nr. 7',
    });
    const typed = [
      'çağrıs',
      'CAGR',
      'zebrine',
      'ZÉBR',
      'strasse',
      'STRAẞE',
      '42',
      '042',
      '🚀',
      '🚀ça',
      'ψητοπ',
      'ΨΗΤΟΠΩΛΕΊΟ',
      '𝒜p',
    ];
    for (const text of [...typed, 'strasse zebr 42', 'nr 7 𝒜pex']) {
      for (const form of ['NFC', 'NFD'] as const) {
        expect(await idsFound(asRole('UNDERWRITER'), text.normalize(form)), `${text} in ${form}`).toContain(id);
      }
    }
    for (const text of ['ebrine', 'rasse', 'zebrine tidewater']) {
      expect(await idsFound(asRole('UNDERWRITER'), text), text).not.toContain(id);
    }
  });

  test('is found by its own agency, by no other one, and by a carrier from its first submission on', async () => {
    const { id } = await recorded({ name: 'Quillfeather Orchards' });
    expect(await idsFound(asRole('PRODUCER'), 'quillf')).toEqual([id]);
    expect(await idsFound(asRole('PRODUCER', await otherAgency()), 'quillf')).toEqual([]);
    expect(await idsFound(asRole('CARRIER_ADMIN'), 'quillf')).toEqual([]);
    expect(await idsFound(asRole('POLICYHOLDER'), 'quillf')).toEqual([]);
    await mutateWell('PRODUCER', 'createSubmission', asked({ insuredId: id }));
    expect(await idsFound(asRole('CARRIER_ADMIN'), 'quillf')).toEqual([id]);
  });

  test('is found by its new name when it is renamed, and no longer by the words that it has lost', async () => {
    const insured = await recorded({ name: 'Morningbell Bakery', doingBusinessAs: 'Morningbell' });
    const { insured: renamed } = await mutateWell(
      'PRODUCER',
      'updateInsured',
      { ...named(insured), name: 'Eveningbell Bakery', doingBusinessAs: null },
      { done: shown },
    );
    expect(await idsFound(asRole('PRODUCER'), 'morningbell')).toEqual([]);
    expect(await searchAll(asRole('PRODUCER'), 'eveningb bak')).toMatchObject([
      { node: { id: renamed.id }, field: 'INSURED_NAME', term: 'EVENINGBELL' },
    ]);
  });

  test('is found by what it is called, but not by its tax number', async () => {
    const { id } = await recorded({ name: 'Sealed Number Works', fein: '54-7771234' });
    expect(await idsFound(asRole('ORG_ADMIN'), 'sealed number')).toEqual([id]);
    for (const text of ['54-7771234', '7771234', '1234']) {
      expect(await idsFound(asRole('ORG_ADMIN'), text), text).not.toContain(id);
    }
  });
});

test('a payment is found by its reference in the book that it pays for, and in nobody’s while it waits', async () => {
  const policy = await billedPolicy({
    premiumCents: 1_000_00n,
    taxCents: 0n,
    feeCents: 0n,
    parts: 1,
    beginsOn: '2026-12-01',
  });
  const [invoice] = policy.invoices;
  if (!invoice) throw new Error('The policy has an invoice.');
  const done = 'payment { id version externalReference }';
  const paid = await paymentOf(policy, invoice.cents, { [invoice.id]: invoice.cents });
  const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', paid, { done });
  const foundBy = async (role: Role) => (await idsFound(asRole(role), payment.externalReference)).includes(payment.id);
  expect([await foundBy('PRODUCER'), await foundBy('FINANCE_ANALYST')]).toEqual([true, true]);
  const { payment: waiting } = await mutateWell(
    'FINANCE_ANALYST',
    'deallocatePayment',
    {
      paymentId: payment.id,
      expectedVersion: payment.version,
      invoiceIds: [invoice.id],
      reason: 'It was for another one.',
    },
    { done },
  );
  expect([await foundBy('PRODUCER'), await foundBy('FINANCE_ANALYST')]).toEqual([false, true]);
  const allocations = [{ invoiceId: invoice.id, amount: '1000.00' }];
  const again = { paymentId: payment.id, expectedVersion: waiting.version, allocations };
  await mutateWell('FINANCE_ANALYST', 'allocatePayment', again, { done });
  expect(await foundBy('PRODUCER')).toBe(true);
});

test('every text that was written meanwhile has its words, in the books of its owners', async () => {
  const findings = await checkBooks({ connect: connectAsAdmin });
  const ofWords = findings.filter((finding) => /is (not )?found by|which says none/.test(finding));
  // The policy of the payment was planted, and no mutation has written it.
  expect(ofWords.filter((finding) => !finding.startsWith('policy_number'))).toEqual([]);
});
