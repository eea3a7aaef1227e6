import { beforeAll, describe, expect, test } from 'vitest';
import { producerId } from '../../scripts/seed/people.ts';
import { type Meanwhile, meanwhile } from '../support/meanwhile.ts';
import { mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { bindInputFor } from '../support/offers.ts';
import { offered, priced, quoteFields, toDecide } from '../support/priced.ts';
import { underwriterOfLevel } from '../support/risks-to-price.ts';

let programId: string;
let chief: Awaited<ReturnType<typeof underwriterOfLevel>>;
let associate: Awaited<ReturnType<typeof underwriterOfLevel>>;

beforeAll(async () => {
  chief = await underwriterOfLevel(10);
  associate = await underwriterOfLevel(2);
  const [program] = await rowsOf('global', "SELECT id FROM programs WHERE code = 'HPGL'");
  programId = program.id;
});

const ofProducer = { where: 'producer_id = ?', values: [producerId] };

const ofProgram = () => ({ where: "program_id = ? AND status = 'active'", values: [programId] });

/** What keeps every agency or program from business, as long as it lasts. */
const standing: Record<string, () => Meanwhile> = {
  NOT_LICENSED: () => ({
    keyspace: 'global',
    table: 'producer_licenses',
    column: 'status',
    value: 'revoked',
    ...ofProducer,
  }),
  NOT_APPOINTED: () => ({
    keyspace: 'global',
    table: 'producer_appointments',
    column: 'status',
    value: 'suspended',
    ...ofProducer,
  }),
  AGREEMENT_NOT_IN_FORCE: () => ({
    keyspace: 'global',
    table: 'da_agreements',
    column: 'status',
    value: 'suspended',
    ...ofProgram(),
  }),
  PROGRAM_NOT_OFFERED: () => ({
    keyspace: 'global',
    table: 'programs',
    column: 'status',
    value: 'suspended',
    where: 'id = ?',
    values: [programId],
  }),
};

const setQuote = (id: string, values: string) =>
  rowsOf('submissions', `UPDATE quotes SET ${values} WHERE id = ?`, [id]);

const setSubmissionOf = (quoteId: string, values: string) =>
  rowsOf('submissions', `UPDATE submissions SET ${values} WHERE id = (SELECT submission_id FROM quotes WHERE id = ?)`, [
    quoteId,
  ]);

describe('bindQuote', () => {
  const bind = async (quote: { id: string; version: number }, also = '') =>
    mutate('UNDERWRITER', 'bindQuote', bindInputFor(quote), { also });

  test.each(Object.keys(standing))('is refused with %s, whatever was so when it was offered', async (code) => {
    const quote = await offered();
    const refused = await meanwhile((standing[code] as () => Meanwhile)(), () => bind(quote));
    expect(refused).toMatchObject({ code, path: ['quoteId'] });
  });

  test('is refused for what is more than the carrier lets anybody bind', async () => {
    const quote = await offered();
    const low = { column: 'max_policy_premium_cents', value: 1, keyspace: 'global', table: 'da_agreements' } as const;
    const also = '... on AgreementTermsExceeded { terms }';
    const refused = await meanwhile({ ...low, ...ofProgram() }, () => bind(quote, also));
    expect(refused).toMatchObject({ code: 'AGREEMENT_TERMS_EXCEEDED', path: ['quoteId'] });
    expect(refused.terms).toEqual(['AGREEMENT_POLICY_PREMIUM']);
  });

  test('is refused once the offer has lapsed', async () => {
    const quote = await offered();
    await setQuote(quote.id, "expires_at = '2026-10-31 00:00:00'");
    const refused = await bind(quote, '... on QuoteExpired { expiredAt }');
    expect(refused).toMatchObject({ code: 'QUOTE_EXPIRED', expiredAt: '2026-10-31T00:00:00.000Z' });
  });

  test('is refused for a first day that is too long ago, and without the insured’s word for one that has passed', async () => {
    const quote = await offered();
    await setQuote(quote.id, "effective_date = '2026-08-01'");
    const early = await bind(quote, '... on BackdatingNotAllowed { earliestDate }');
    expect(early).toMatchObject({ code: 'BACKDATING_NOT_ALLOWED', path: ['quoteId'] });
    await setQuote(quote.id, `effective_date = '${early.earliestDate}'`);
    expect(await bind(quote)).toMatchObject({ code: 'NO_LOSS_LETTER_MISSING', path: ['confirmNoLosses'] });
  });

  test('is refused for the other options of a submission that is bound', async () => {
    const { outcome } = await priced({}, { options: [{ label: 'A' }, { label: 'B' }] });
    const [one, other] = outcome.quotes;
    await mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(one));
    const [row] = await rowsOf('submissions', 'SELECT version FROM quotes WHERE id = ?', [other.id]);
    const refused = await bind({ id: other.id, version: row.version });
    expect(refused).toMatchObject({ code: 'ALREADY_BOUND', path: ['quoteId'] });
  });
});

describe('reviseQuote', () => {
  const revise = (quote: { id: string; version: number }, input: object = {}, also = '') =>
    mutate('UNDERWRITER', 'reviseQuote', { quoteId: quote.id, expectedVersion: quote.version, ...input }, { also });

  test.each(Object.keys(standing))('is refused with %s, as a first price is', async (code) => {
    const quote = await offered();
    const refused = await meanwhile((standing[code] as () => Meanwhile)(), () => revise(quote));
    expect(refused).toMatchObject({ code, path: ['submissionId'] });
  });

  test('is refused for a first day that has passed, and to whom the submission is not given', async () => {
    const quote = await offered();
    await setSubmissionOf(quote.id, `claimed_by_id = '${chief.userId}'`);
    const held = await revise(quote, {}, '... on AlreadyClaimed { claimedById }');
    expect(held).toMatchObject({ code: 'ALREADY_CLAIMED', claimedById: chief.userId });
    await setSubmissionOf(quote.id, "requested_effective_date = '2026-10-01'");
    expect(await revise(quote)).toMatchObject({ code: 'EFFECTIVE_DATE_PASSED', path: ['submissionId'] });
  });

  test('is refused where it waives more fees than its maker may', async () => {
    const quote = await offered();
    const fees = [{ kind: 'POLICY_FEE', amount: { amount: '0', currencyCode: 'USD' } }];
    const none = {
      keyspace: 'global',
      table: 'authority_profiles',
      column: 'max_waiver_cents',
      value: 0,
      where: 'level < ?',
      values: [10],
    } as const;
    const refused = await meanwhile(none, () => revise(quote, { fees }, '... on AuthorityExceeded { requiredLevel }'));
    expect(refused).toMatchObject({ code: 'AUTHORITY_EXCEEDED', path: ['fees'], requiredLevel: 10 });
  });
});

describe('an approval to bind', () => {
  /** An offer whose premium is above what an agency may bind alone. */
  const large = async () => {
    const quote = await offered();
    await setQuote(quote.id, 'annual_premium_cents = 2500100');
    return quote;
  };

  const asking = ({ id, version }: { id: string; version: number }) => ({
    quoteId: id,
    expectedVersion: version,
    note: 'A long-standing client.',
  });

  test('is not asked for once the offer has lapsed', async () => {
    const quote = await large();
    await setQuote(quote.id, "expires_at = '2026-10-31 00:00:00'");
    const refused = await mutate('PRODUCER', 'requestBindApproval', asking(quote));
    expect(refused).toMatchObject({ code: 'QUOTE_EXPIRED', path: ['quoteId'] });
  });

  test('is given by another one than who asks, and by a sufficient level', async () => {
    const quote = await large();
    // Beyond what the associate may bind, who therefore asks.
    const asked = await mutateWell('UNDERWRITER', 'requestBindApproval', asking(quote), {
      user: associate,
      done: `quote { ${quoteFields} }`,
    });
    const waiting = "SELECT id FROM submissions_approvals WHERE subject_id = ? AND subject_type = 'bind'";
    const nodes = await rowsOf('submissions', waiting, [quote.id]);
    const decision = toDecide({ ...asked.quote, approvals: { nodes } });
    expect(await mutate('UNDERWRITER', 'decideBindApproval', decision, { user: associate })).toMatchObject({
      code: 'SEPARATION_OF_DUTIES',
      path: ['approvalIds', '0'],
    });
    // An administrator of the organization holds no authority of their own.
    expect(await mutate('ORG_ADMIN', 'decideBindApproval', decision)).toMatchObject({
      code: 'AUTHORITY_EXCEEDED',
      path: ['approvalIds', '0'],
    });
  });

  test('that is the carrier’s is recorded once, by a sufficient level, and decided by nobody else', async () => {
    const quote = await offered();
    const ask = { quoteId: quote.id, expectedVersion: quote.version, terms: ['AGREEMENT_CLASS'], note: 'A new trade.' };
    const asked = await mutateWell('UNDERWRITER', 'referToCarrier', ask, { done: `quote { ${quoteFields} }` });
    const decision = toDecide(asked.quote);
    expect(await mutate('UNDERWRITER', 'decideBindApproval', decision, { user: chief })).toMatchObject({
      code: 'CARRIER_DECIDES',
      path: ['approvalIds', '0'],
    });
    const record = { ...decision, carrierPerson: 'Dana Whitfield', carrierReference: 'PU-3' };
    expect(await mutate('ORG_ADMIN', 'recordCarrierDecision', record)).toMatchObject({ code: 'AUTHORITY_EXCEEDED' });
    const recorded = await mutateWell('UNDERWRITER', 'recordCarrierDecision', record, {
      user: chief,
      done: 'quote { version }',
    });
    const again = { ...record, expectedVersion: recorded.quote.version };
    expect(await mutate('UNDERWRITER', 'recordCarrierDecision', again, { user: chief })).toMatchObject({
      code: 'ALREADY_DECIDED',
      path: ['approvalIds', '0'],
    });
  });
});
