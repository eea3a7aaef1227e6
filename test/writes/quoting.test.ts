import { beforeAll, describe, expect, test } from 'vitest';
import { askAs, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { offered, priced, quoteFields, referred, seniorId, toDecide } from '../support/priced.ts';
import { type RiskToPrice, riskToPrice, underwriterOfLevel } from '../support/risks-to-price.ts';

let chief: Awaited<ReturnType<typeof underwriterOfLevel>>;

beforeAll(async () => {
  chief = await underwriterOfLevel(10);
});

const done = `submission { status version } quotes { ${quoteFields} }`;

const refusalOf = async (risk: RiskToPrice, input: object, also = '') => (await priced(risk, input, { also })).outcome;

describe('quoteSubmission', () => {
  test('offers a quote for each option, sharing a revision, with all that its price came of', async () => {
    const key = crypto.randomUUID();
    const options = [{ label: 'Option A' }, { label: 'Option B', deductible: { amount: '5000', currencyCode: 'USD' } }];
    const subjectivities = [{ text: 'Signed application.', kind: 'BEFORE_BIND' }];
    const { outcome } = await priced({}, { options, subjectivities }, { key });
    expect(outcome).toMatchObject({ __typename: 'QuoteSubmissionDone', submission: { status: 'QUOTED' } });
    const [first, second] = outcome.quotes;
    expect(outcome.quotes.map((quote: { status: string }) => quote.status)).toEqual(['ISSUED', 'ISSUED']);
    expect(first.revision).toBe(second.revision);
    expect(Number(second.annualPremium.amount)).toBeLessThan(Number(first.annualPremium.amount));
    expect(first.charges[0]).toEqual({ kind: 'PREMIUM', amount: first.annualPremium });
    expect(first.subjectivities).toMatchObject([{ text: 'Signed application.', isOpen: true }]);
    const counts = await rowsOf(
      'submissions',
      'SELECT (SELECT COUNT(*) FROM rating_steps WHERE quote_id = ?) AS steps, (SELECT SUM(premium_cents) FROM quote_coverages WHERE quote_id = ?) AS cents',
      [first.id, first.id],
    );
    expect(Number(counts[0].steps)).toBeGreaterThan(20);
    expect(Number(counts[0].cents)).toBe(Number(first.annualPremium.amount) * 100);
    const events = await rowsOf(
      'submissions',
      "SELECT subject_id FROM submissions_outbox_events WHERE type = 'quote.offered' AND subject_id IN (?, ?)",
      [first.id, second.id],
    );
    expect(events).toHaveLength(2);
    expect((await entriesOf('submissions', key)).map(({ action }) => action)).toContain('quote.submission');
  });

  test('refers what is beyond the authority of the one who prices, reason by reason, and offers nothing meanwhile', async () => {
    const { outcome } = await priced({ payrollDollars: 10_000_000 }, { note: 'Well-run framing crews.' });
    const [quote] = outcome.quotes;
    expect([outcome.submission.status, quote.status]).toEqual(['REFERRED', 'REFERRED']);
    const byReason = quote.approvals.nodes.toSorted((one: { reason: string }, other: { reason: string }) =>
      one.reason < other.reason ? -1 : 1,
    );
    expect(byReason).toMatchObject([
      { reason: 'PREMIUM_ABOVE_AUTHORITY', authority: 'ORGANIZATION', requiredLevel: 10, decision: 'PENDING' },
      { reason: 'PREMIUM_ABOVE_AUTO_BIND', authority: 'ORGANIZATION', requiredLevel: 10, decision: 'PENDING' },
    ]);
  });

  test('asks the carrier about what exceeds a term of its agreement', async () => {
    const { outcome } = await priced({ payrollDollars: 40_000_000 });
    const asked = outcome.quotes[0].approvals.nodes.filter((one: { authority: string }) => one.authority === 'CARRIER');
    expect(asked).toMatchObject([{ reason: 'AGREEMENT_POLICY_PREMIUM' }]);
  });

  test('lowers commission and price where somebody may, and says so in the quote', async () => {
    const plain = (await priced({})).outcome.quotes[0];
    const option = {
      label: 'Option A',
      commissionRate: '0.10',
      scheduleModifier: '-0.05',
      scheduleReason: 'Weekly safety meetings.',
      fees: [{ kind: 'POLICY_FEE', amount: { amount: '0', currencyCode: 'USD' } }],
    };
    const [less] = (await priced({}, { options: [option] })).outcome.quotes;
    expect(less.commissionRate).toBe('0.100000');
    expect(less.charges.map(({ kind }: { kind: string }) => kind)).toEqual(['PREMIUM']);
    expect(Number(less.annualPremium.amount)).toBeLessThan(Number(plain.annualPremium.amount));
  });

  test.each([
    ['NOT_RATED', { limit: { amount: '3000000', currencyCode: 'USD' } }],
    ['COMMISSION_ABOVE_PROGRAM', { commissionRate: '0.2' }],
    ['SCHEDULE_REASON_REQUIRED', { scheduleModifier: '0.05' }],
    ['INVALID_INPUT', { fees: [{ kind: 'LATE_FEE', amount: { amount: '1', currencyCode: 'USD' } }] }],
  ])('refuses with %s what the program does not have', async (code, option) => {
    const also = '... on NotRated { factor table } ... on CommissionAboveProgram { highestRate }';
    const refusal = await refusalOf({}, { options: [{ label: 'Option A', ...option }] }, also);
    expect(refusal).toMatchObject({ code, path: expect.arrayContaining(['options', '0']) });
    if (code === 'NOT_RATED') expect(refusal).toMatchObject({ factor: 'LIMIT', table: 'limits.300000000' });
    if (code === 'COMMISSION_ABOVE_PROGRAM') expect(refusal).toMatchObject({ highestRate: '0.145000' });
  });

  test('refuses days, claims and places that do not hold', async () => {
    expect(await refusalOf({ effectiveDate: '2026-10-20' }, {})).toMatchObject({ code: 'EFFECTIVE_DATE_PASSED' });
    expect(await refusalOf({ claimedById: chief.userId }, {}, '... on AlreadyClaimed { claimedById }')).toMatchObject({
      code: 'ALREADY_CLAIMED',
      claimedById: chief.userId,
    });
    expect(await refusalOf({ status: 'submitted', claimedById: null }, {})).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    expect(await refusalOf({}, { validUntil: '2027-02-01' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['validUntil'],
    });
    expect(await refusalOf({}, { subjectivities: [{ text: 'Visit.', kind: 'WITHIN_DAYS' }] })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['subjectivities', '0', 'withinDays'],
    });
  });

  test('refuses without an agreement in force, a licence or an appointment on a day that counts', async () => {
    const [agreement] = await rowsOf(
      'global',
      "SELECT id FROM da_agreements WHERE status = 'active' AND program_id = (SELECT id FROM programs WHERE code = 'HPGL')",
    );
    await rowsOf('global', "UPDATE da_agreements SET status = 'suspended' WHERE id = ?", [agreement.id]);
    expect(await refusalOf({}, {})).toMatchObject({ code: 'AGREEMENT_NOT_IN_FORCE' });
    await rowsOf('global', "UPDATE da_agreements SET status = 'active' WHERE id = ?", [agreement.id]);
    await rowsOf('global', "UPDATE producer_licenses SET status = 'revoked' WHERE producer_id = ?", [
      'prd_01HK153X00HRB1NE0000000001',
    ]);
    expect(await refusalOf({}, {})).toMatchObject({ code: 'NOT_LICENSED' });
    await rowsOf('global', "UPDATE producer_licenses SET status = 'active' WHERE producer_id = ?", [
      'prd_01HK153X00HRB1NE0000000001',
    ]);
    await rowsOf('global', "UPDATE producer_appointments SET status = 'suspended' WHERE producer_id = ?", [
      'prd_01HK153X00HRB1NE0000000001',
    ]);
    expect(await refusalOf({}, {})).toMatchObject({ code: 'NOT_APPOINTED' });
    await rowsOf('global', "UPDATE producer_appointments SET status = 'active' WHERE producer_id = ?", [
      'prd_01HK153X00HRB1NE0000000001',
    ]);
  });

  test('lets an agency price what its program prices by itself, at the program’s own terms', async () => {
    const asProducer = async (option: object) => {
      const { id, version } = await riskToPrice(seniorId, { status: 'submitted', claimedById: null });
      const input = { submissionId: id, expectedVersion: version, options: [{ label: 'Option A', ...option }] };
      return mutate('PRODUCER', 'quoteSubmission', input, {
        done: 'quotes { status }',
        also: '... on AuthorityExceeded { requiredLevel }',
      });
    };
    expect(await asProducer({})).toMatchObject({ code: 'AUTHORITY_EXCEEDED', requiredLevel: 2 });
    await rowsOf('global', 'UPDATE program_versions SET auto_quote = 1');
    expect(await asProducer({})).toMatchObject({ quotes: [{ status: 'ISSUED' }] });
    expect(await asProducer({ commissionRate: '0.1' })).toMatchObject({ code: 'AUTHORITY_EXCEEDED' });
    await rowsOf('global', 'UPDATE program_versions SET auto_quote = 0');
  });
});

describe('decideReferral', () => {
  test('offers the same quote at the same premium when all is approved, subject to the conditions', async () => {
    const quote = await referred();
    const input = { ...toDecide(quote), conditions: ['Loss control visit.'] };
    const asked = { user: chief, done: `quote { ${quoteFields} } submission { status }` };
    const decided = await mutateWell('UNDERWRITER', 'decideReferral', input, asked);
    expect(decided).toMatchObject({
      quote: {
        status: 'ISSUED',
        annualPremium: quote.annualPremium,
        subjectivities: [{ text: 'Loss control visit.', kind: 'WITHIN_DAYS' }],
      },
      submission: { status: 'QUOTED' },
    });
    const again = await mutate(
      'UNDERWRITER',
      'decideReferral',
      { ...input, expectedVersion: decided.quote.version },
      { user: chief },
    );
    expect(again).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test('declines the quote by one denial, and gives the submission back or declines it too', async () => {
    for (const [thenDecline, status] of [
      [false, 'IN_REVIEW'],
      [true, 'DECLINED'],
    ] as const) {
      const quote = await referred();
      const { approvalIds, ...input } = toDecide(quote);
      const denial = { ...input, approvalIds: approvalIds.slice(0, 1), decision: 'DENIED', thenDecline };
      const asked = { user: chief, done: 'quote { status } submission { status }' };
      expect(await mutateWell('UNDERWRITER', 'decideReferral', denial, asked)).toMatchObject({
        quote: { status: 'DECLINED' },
        submission: { status },
      });
    }
  });

  test('is for a sufficient level, for another than the one who asks, and for once', async () => {
    const quote = await referred();
    const input = toDecide(quote);
    const associate = await underwriterOfLevel(2);
    const also =
      '... on AuthorityExceeded { requiredLevel } ... on SeparationOfDuties { requesterId } ... on AlreadyDecided { approvalId }';
    expect(await mutate('UNDERWRITER', 'decideReferral', input, { user: associate, also })).toMatchObject({
      code: 'AUTHORITY_EXCEEDED',
      requiredLevel: 10,
    });
    expect(await mutate('UNDERWRITER', 'decideReferral', input, { also })).toMatchObject({
      code: 'SEPARATION_OF_DUTIES',
      requesterId: seniorId,
    });
    const [first, ...others] = input.approvalIds;
    const one = await mutateWell(
      'UNDERWRITER',
      'decideReferral',
      { ...input, approvalIds: [first] },
      { user: chief, done: 'quote { status version }' },
    );
    expect(one.quote.status).toBe('REFERRED');
    const rest = { ...input, expectedVersion: one.quote.version };
    expect(await mutate('UNDERWRITER', 'decideReferral', rest, { user: chief, also })).toMatchObject({
      code: 'ALREADY_DECIDED',
      approvalId: first,
    });
    expect(
      await mutateWell(
        'UNDERWRITER',
        'decideReferral',
        { ...rest, approvalIds: others },
        { user: chief, done: 'quote { status }' },
      ),
    ).toMatchObject({ quote: { status: 'ISSUED' } });
  });

  test('leaves to the carrier what is the carrier’s, whose decision is recorded with person and reference', async () => {
    const quote = (await priced({ payrollDollars: 40_000_000 })).outcome.quotes[0];
    const isCarriers = ({ authority }: { authority: string }) => authority === 'CARRIER';
    const ids = (some: { id: string }[]) => some.map(({ id }) => id);
    const carriers = ids(quote.approvals.nodes.filter(isCarriers));
    const own = ids(quote.approvals.nodes.filter((one: { authority: string }) => !isCarriers(one)));
    const input = toDecide(quote);
    expect(await mutate('UNDERWRITER', 'decideReferral', input, { user: chief })).toMatchObject({
      code: 'CARRIER_DECIDES',
    });
    const carrier = { carrierPerson: 'Dana Whitfield', carrierReference: 'PU-1' };
    expect(
      await mutate('UNDERWRITER', 'recordCarrierDecision', { ...input, approvalIds: own, ...carrier }, { user: chief }),
    ).toMatchObject({ code: 'ORGANIZATION_DECIDES' });
    const recorded = await mutateWell(
      'UNDERWRITER',
      'recordCarrierDecision',
      { ...input, approvalIds: carriers, ...carrier },
      { user: chief, done: 'quote { status version }' },
    );
    expect(recorded.quote.status).toBe('REFERRED');
    const rest = { ...input, approvalIds: own, expectedVersion: recorded.quote.version };
    expect(
      await mutateWell('UNDERWRITER', 'decideReferral', rest, { user: chief, done: 'quote { status }' }),
    ).toMatchObject({ quote: { status: 'ISSUED' } });
  });
});

describe('the conditions of a quote', () => {
  test('are added while it is open, and the version that a bind shows moves with each', async () => {
    const quote = await offered();
    const input = { quoteId: quote.id, expectedVersion: quote.version, text: 'Roof certificate.', kind: 'BEFORE_BIND' };
    const added = await mutateWell('UNDERWRITER', 'addSubjectivity', input, { done: `quote { ${quoteFields} }` });
    expect(added.quote.subjectivities).toMatchObject([{ text: 'Roof certificate.', isOpen: true }]);
    expect(await mutate('UNDERWRITER', 'addSubjectivity', input)).toMatchObject({ code: 'STALE_VERSION' });
    const bind = { quoteId: quote.id, expectedVersion: added.quote.version, plan: 'PIF', billingMethod: 'DIRECT' };
    expect(await mutate('UNDERWRITER', 'bindQuote', bind)).toMatchObject({ code: 'SUBJECTIVITIES_OPEN' });
    expect(await mutate('UNDERWRITER', 'bindQuote', { ...bind, expectedVersion: quote.version })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  test('are satisfied by a document or waived by a level, once', async () => {
    const quote = await offered({
      subjectivities: [
        { text: 'Signed application.', kind: 'BEFORE_BIND' },
        { text: 'Visit.', kind: 'WITHIN_DAYS', withinDays: 60 },
      ],
    });
    const [first, second] = quote.subjectivities;
    const associate = await underwriterOfLevel(2);
    const satisfy = { subjectivityId: first.id, expectedVersion: first.version, document: 'application.pdf' };
    const satisfied = await mutateWell('UNDERWRITER', 'satisfySubjectivity', satisfy, {
      done: `quote { ${quoteFields} }`,
    });
    expect(satisfied.quote.subjectivities).toMatchObject([{ isOpen: false }, { isOpen: true }]);
    expect(
      await mutate('UNDERWRITER', 'satisfySubjectivity', { ...satisfy, expectedVersion: first.version + 1 }),
    ).toMatchObject({ code: 'INVALID_TRANSITION' });
    await rowsOf('submissions', 'UPDATE quotes SET annual_premium_cents = 2000000 WHERE id = ?', [quote.id]);
    const waive = { subjectivityId: second.id, expectedVersion: second.version, reason: 'Seen last year.' };
    expect(
      await mutate('UNDERWRITER', 'waiveSubjectivity', waive, {
        user: associate,
        also: '... on AuthorityExceeded { requiredLevel }',
      }),
    ).toMatchObject({ code: 'AUTHORITY_EXCEEDED', requiredLevel: 5 });
    expect(
      await mutateWell('UNDERWRITER', 'waiveSubjectivity', waive, { done: `quote { ${quoteFields} }` }),
    ).toMatchObject({ quote: { subjectivities: [{}, { isOpen: false }] } });
  });

  test('are set on no quote that is closed', async () => {
    const quote = await offered();
    await rowsOf('submissions', "UPDATE quotes SET status = 'declined' WHERE id = ?", [quote.id]);
    const input = { quoteId: quote.id, expectedVersion: quote.version, text: 'Roof certificate.', kind: 'BEFORE_BIND' };
    expect(
      await mutate('UNDERWRITER', 'addSubjectivity', input, { also: '... on QuoteClosed { status }' }),
    ).toMatchObject({ code: 'QUOTE_CLOSED', status: 'DECLINED' });
  });
});

describe('acceptQuote', () => {
  const accept = (quote: { id: string; version: number }, input: object = {}, asked: object = {}) =>
    mutate(
      'PRODUCER',
      'acceptQuote',
      {
        quoteId: quote.id,
        expectedVersion: quote.version,
        plan: 'QUARTERLY',
        billingMethod: 'DIRECT',
        signedAt: '2026-11-01T15:00:00Z',
        documents: ['application.pdf'],
        ...input,
      },
      asked,
    );

  test('keeps how the insured wants to pay, and leaves the quote open to be bound', async () => {
    const quote = await offered();
    const accepted = await accept(
      quote,
      {},
      { done: 'quote { status version acceptance { plan billingMethod signedAt documents } }' },
    );
    expect(accepted.quote).toMatchObject({
      status: 'ACCEPTED',
      acceptance: { plan: 'QUARTERLY', documents: ['application.pdf'] },
    });
    const bind = {
      quoteId: quote.id,
      expectedVersion: accepted.quote.version,
      plan: 'QUARTERLY',
      billingMethod: 'DIRECT',
    };
    expect(await mutateWell('PRODUCER', 'bindQuote', bind, { done: 'policy { status }' })).toMatchObject({
      policy: { status: 'BOUND' },
    });
  });

  test('refuses a plan that is not offered, a signature of another time, and an offer that has lapsed', async () => {
    const quote = await offered();
    expect(await accept(quote, { plan: 'MONTHLY_12' })).toMatchObject({ code: 'PLAN_NOT_OFFERED', path: ['plan'] });
    expect(await accept(quote, { billingMethod: 'AGENCY' })).toMatchObject({
      code: 'PLAN_NOT_OFFERED',
      path: ['billingMethod'],
    });
    expect(await accept(quote, { signedAt: '2026-11-02T00:00:00Z' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['signedAt'],
    });
    await rowsOf('submissions', "UPDATE quotes SET expires_at = '2026-11-01' WHERE id = ?", [quote.id]);
    expect(await accept(quote)).toMatchObject({ code: 'QUOTE_EXPIRED' });
  });
});

describe('the approval of a bind', () => {
  test('is asked by whoever may not bind alone, given by a sufficient level, and lets the bind through', async () => {
    const quote = await offered();
    await rowsOf('global', "UPDATE programs SET auto_bind_premium_limit_cents = 100000 WHERE code = 'HPGL'");
    const input = { quoteId: quote.id, expectedVersion: quote.version, note: 'A long-standing client.' };
    const bind = { quoteId: quote.id, plan: 'PIF', billingMethod: 'DIRECT' };
    expect(await mutate('PRODUCER', 'bindQuote', { ...bind, expectedVersion: quote.version })).toMatchObject({
      code: 'APPROVAL_REQUIRED',
    });
    const asked = await mutateWell('PRODUCER', 'requestBindApproval', input, { done: 'quote { version }' });
    const again = { ...input, expectedVersion: asked.quote.version };
    expect(
      await mutate('PRODUCER', 'requestBindApproval', again, { also: '... on AlreadyAsked { approvalIds }' }),
    ).toMatchObject({ code: 'ALREADY_ASKED', approvalIds: [expect.any(String)] });
    const [question] = await rowsOf(
      'submissions',
      "SELECT id, reason_code, required_level FROM submissions_approvals WHERE subject_id = ? AND subject_type = 'bind'",
      [quote.id],
    );
    expect(question.reason_code).toBe('premium_above_auto_bind');
    const decide = {
      quoteId: quote.id,
      expectedVersion: asked.quote.version,
      approvalIds: [question.id],
      decision: 'APPROVED',
      note: 'Agreed.',
    };
    const decided = await mutateWell('UNDERWRITER', 'decideBindApproval', decide, {
      user: chief,
      done: 'quote { version status }',
    });
    expect(decided.quote.status).toBe('ISSUED');
    expect(
      await mutate(
        'UNDERWRITER',
        'decideBindApproval',
        { ...decide, expectedVersion: decided.quote.version },
        { user: chief },
      ),
    ).toMatchObject({ code: 'ALREADY_DECIDED' });
    const bound = await mutateWell(
      'PRODUCER',
      'bindQuote',
      { ...bind, expectedVersion: decided.quote.version },
      { done: 'quote { status }' },
    );
    expect(bound.quote.status).toBe('BOUND');
    await rowsOf('global', "UPDATE programs SET auto_bind_premium_limit_cents = 2500000 WHERE code = 'HPGL'");
  });

  test('is not asked for what may be bound alone', async () => {
    const quote = await offered();
    const input = { quoteId: quote.id, expectedVersion: quote.version, note: 'To be sure.' };
    expect(await mutate('UNDERWRITER', 'requestBindApproval', input)).toMatchObject({ code: 'APPROVAL_NOT_REQUIRED' });
  });

  test('is the carrier’s where somebody asks it about a term of its agreement', async () => {
    const quote = await offered();
    const ask = { quoteId: quote.id, expectedVersion: quote.version, terms: ['AGREEMENT_CLASS'], note: 'A new trade.' };
    const asked = await mutateWell('UNDERWRITER', 'referToCarrier', ask, { done: `quote { ${quoteFields} }` });
    expect(asked.quote.approvals.nodes).toMatchObject([
      { reason: 'AGREEMENT_CLASS', authority: 'CARRIER', decision: 'PENDING' },
    ]);
    expect(
      await mutate('UNDERWRITER', 'referToCarrier', { ...ask, expectedVersion: asked.quote.version }),
    ).toMatchObject({ code: 'ALREADY_ASKED' });
    const record = { ...toDecide(asked.quote), carrierPerson: 'Dana Whitfield', carrierReference: 'PU-2' };
    expect(await mutate('UNDERWRITER', 'recordCarrierDecision', record)).toMatchObject({
      code: 'SEPARATION_OF_DUTIES',
    });
    expect(
      await mutateWell('UNDERWRITER', 'recordCarrierDecision', record, { user: chief, done: 'quote { status }' }),
    ).toMatchObject({ quote: { status: 'ISSUED' } });
  });
});

describe('extendQuote', () => {
  const extend = (quote: { id: string; version: number }, validUntil = '2026-11-22', asked: object = {}) =>
    mutate('UNDERWRITER', 'extendQuote', { quoteId: quote.id, expectedVersion: quote.version, validUntil }, asked);

  test('moves the last day of an offer, and no further than its cover may begin', async () => {
    const quote = await offered({ validUntil: '2026-11-10' });
    expect(await extend(quote, '2026-11-24')).toMatchObject({ code: 'INVALID_INPUT', path: ['validUntil'] });
    expect(await extend(quote, '2026-11-22', { done: 'quote { expiresAt }' })).toMatchObject({
      quote: { expiresAt: '2026-11-23T00:00:00.000Z' },
    });
  });

  test('is refused for other rates, a first day that has passed, and an offer that has lapsed', async () => {
    const quote = await offered();
    await rowsOf('submissions', 'UPDATE quotes SET rate_table_version = 1 WHERE id = ?', [quote.id]);
    expect(await extend(quote, '2026-11-22', { also: '... on RatesChanged { currentVersion }' })).toMatchObject({
      code: 'RATES_CHANGED',
      currentVersion: 2,
    });
    await rowsOf('submissions', "UPDATE quotes SET effective_date = '2026-10-31' WHERE id = ?", [quote.id]);
    expect(await extend(quote)).toMatchObject({ code: 'EFFECTIVE_DATE_PASSED' });
    await rowsOf('submissions', "UPDATE quotes SET expires_at = '2026-11-01' WHERE id = ?", [quote.id]);
    expect(await extend(quote)).toMatchObject({ code: 'QUOTE_EXPIRED' });
  });
});

test('an offer says its last day in the calendar of the organization', async () => {
  const options = [{ label: 'Option A' }];
  const { outcome } = await priced({}, { options, validUntil: '2026-11-20' });
  const query =
    'query ($id: ID!) { node(id: $id) { ... on Quote { validUntil expiresAt onIt: openToBind(asOf: "2026-11-20") after: openToBind(asOf: "2026-11-21") } } }';
  const { data } = await askAs('UNDERWRITER', query, { id: outcome.quotes[0].id });
  expect(data.node).toEqual({
    validUntil: '2026-11-20',
    expiresAt: '2026-11-21T00:00:00.000Z',
    onIt: true,
    after: false,
  });
});

describe('reviseQuote', () => {
  const revise = (quote: { id: string; version: number }, changes: object, asked: object = {}) =>
    mutate('UNDERWRITER', 'reviseQuote', { quoteId: quote.id, expectedVersion: quote.version, ...changes }, asked);

  test('replaces one option by a later revision, leaves its siblings, and keeps its conditions and terms', async () => {
    const options = [{ label: 'Option A', commissionRate: '0.1' }, { label: 'Option B' }];
    const subjectivities = [{ text: 'Signed application.', kind: 'BEFORE_BIND' }];
    const { outcome } = await priced({}, { options, subjectivities });
    const [first, sibling] = outcome.quotes;
    const revised = await revise(
      first,
      {
        scheduleModifier: '-0.1',
        scheduleReason: 'A new alarm.',
        subjectivities: [{ text: 'Photograph of it.', kind: 'BEFORE_ISSUE' }],
      },
      { done: `quote { ${quoteFields} revisionOf { id } } replaced { status } submission { status }` },
    );
    expect(revised).toMatchObject({
      quote: {
        status: 'ISSUED',
        revision: first.revision + 1,
        optionLabel: 'Option A',
        commissionRate: '0.100000',
        revisionOf: { id: first.id },
        subjectivities: [{ text: 'Signed application.' }, { text: 'Photograph of it.' }],
      },
      replaced: { status: 'SUPERSEDED' },
      submission: { status: 'QUOTED' },
    });
    expect(Number(revised.quote.annualPremium.amount)).toBeLessThan(Number(first.annualPremium.amount));
    const [{ status }] = await rowsOf('submissions', 'SELECT status FROM quotes WHERE id = ?', [sibling.id]);
    expect(status).toBe('issued');
    expect(await revise({ ...first, version: first.version + 1 }, {})).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test('takes an override back where it is cleared, and keeps it where nothing is said', async () => {
    const options = [{ label: 'Option A', commissionRate: '0.1', scheduleModifier: '-0.1', scheduleReason: 'Alarm.' }];
    const { outcome } = await priced({}, { options });
    const [first] = outcome.quotes;
    const done = `quote { ${quoteFields} id version }`;
    const kept = (await revise(first, {}, { done })).quote;
    expect(kept).toMatchObject({ commissionRate: '0.100000', annualPremium: first.annualPremium });
    const cleared = (await revise(kept, { commissionRate: null, scheduleModifier: null, fees: null }, { done })).quote;
    expect(Number(cleared.commissionRate)).toBeGreaterThan(0.1);
    expect(Number(cleared.annualPremium.amount)).toBeGreaterThan(Number(first.annualPremium.amount));
    expect(await revise(cleared, { limit: null })).toMatchObject({ code: 'INVALID_INPUT', path: ['limit'] });
  });

  test('refuses what pricing refuses', async () => {
    const quote = await offered();
    expect(await revise(quote, { commissionRate: '0.3' })).toMatchObject({ code: 'COMMISSION_ABOVE_PROGRAM' });
    expect(await revise(quote, { scheduleModifier: '0.1' })).toMatchObject({ code: 'SCHEDULE_REASON_REQUIRED' });
    expect(await revise(quote, { limit: { amount: '7', currencyCode: 'USD' } })).toMatchObject({ code: 'NOT_RATED' });
  });
});

describe('previewQuote', () => {
  const preview = async (role: 'PRODUCER' | 'UNDERWRITER' | 'ADJUSTER', input: object) =>
    askAs(
      role,
      `query ($input: PreviewQuoteInput!) { previewQuote(input: $input) { __typename ... on Refusal { code path }
        ... on QuotePreview { quotes { optionLabel status annualPremium { amount } charges { kind amount { amount } } total { amount } coverages { premium { amount } } } } } }`,
      { input },
    );

  test('tells what a quote would cost, to the cent, and stores nothing', async () => {
    const submission = await riskToPrice(seniorId, {});
    const options = [{ label: 'Option A' }];
    const before = await rowsOf('submissions', 'SELECT COUNT(*) AS quotes FROM quotes');
    const { data, errors } = await preview('PRODUCER', { submissionId: submission.id, options });
    expect(errors).toBeUndefined();
    const [previewed] = data.previewQuote.quotes;
    expect(await rowsOf('submissions', 'SELECT COUNT(*) AS quotes FROM quotes')).toEqual(before);
    const input = { submissionId: submission.id, expectedVersion: submission.version, options };
    const { quotes } = await mutateWell('UNDERWRITER', 'quoteSubmission', input, { done });
    expect(previewed).toMatchObject({
      status: 'ISSUED',
      annualPremium: quotes[0].annualPremium,
      charges: quotes[0].charges,
    });
  });

  test('refuses as pricing does, and is for those who price', async () => {
    const { id: submissionId } = await riskToPrice(seniorId, {});
    const option = { label: 'Option A', commissionRate: '0.2' };
    const refused = await preview('UNDERWRITER', { submissionId, options: [option] });
    expect(refused.data.previewQuote).toMatchObject({
      code: 'COMMISSION_ABOVE_PROGRAM',
      path: ['options', '0', 'commissionRate'],
    });
    const missing = await preview('UNDERWRITER', { submissionId: `${submissionId.slice(0, -2)}ZZ`, options: [option] });
    expect(missing.data.previewQuote).toMatchObject({ code: 'NOT_FOUND' });
    const ofAgency = await preview('PRODUCER', { submissionId, options: [{ ...option, commissionRate: '0.1' }] });
    expect(ofAgency.data.previewQuote).toMatchObject({ code: 'AUTHORITY_EXCEEDED' });
    expect((await preview('ADJUSTER', { submissionId, options: [option] })).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
  });
});
