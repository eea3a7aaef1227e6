import { describe, expect, test } from 'vitest';
import { dollars } from '../support/intake.ts';
import { ask, rowsOf } from '../support/mutating.ts';
import { draftedRates, validated, withRates } from '../support/rate-input.ts';

const tested = async (rateTableId: string, samples: object[]) => {
  const premium = 'tableVersion premium { amount } lacking coverages { coverage premium { amount } }';
  const query = `query ($input: TestRateTableInput!) { testRateTable(input: $input) { __typename
    ... on Refusal { code path }
    ... on RateTableTest { samples { label change proposed { ${premium} } current { ${premium} } } } } }`;
  const { data, errors } = await ask({ role: 'UNDERWRITER', query, variables: { input: { rateTableId, samples } } });
  expect(errors).toBeUndefined();
  return data.testRateTable;
};

const sample = (more: object = {}) => ({
  label: 'Half a million of payroll',
  effectiveDate: '2027-01-01',
  expirationDate: '2028-01-01',
  stateCode: 'VA',
  classCode: '91340',
  revenue: dollars('900000'),
  payroll: dollars('500000'),
  totalInsuredValue: dollars('0'),
  limit: dollars('1000000'),
  deductible: dollars('1000'),
  ...more,
});

describe('validateRateTable', () => {
  test('says what complete rates would replace, and stores nothing', async () => {
    const { program } = await withRates();
    const draft = await draftedRates(program.id, '2027-01-01');
    expect(await validated(draft.id)).toEqual({
      __typename: 'RateTableValidation',
      tableVersion: 2,
      newFrom: '2027-01-01',
      replacedVersion: 1,
    });
    expect(await rowsOf('global', 'SELECT status, version FROM rate_tables WHERE id = ?', [draft.id])).toEqual([
      { status: 'draft', version: 1 },
    ]);
    expect(await validated('rtb_01HK153X00N0B0DYS000000001')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('testRateTable', () => {
  test('rates samples with a draft beside the rates in force, to the cent, and stores nothing', async () => {
    const { program } = await withRates();
    const draft = await draftedRates(program.id, '2027-01-01');
    const before = await rowsOf('global', 'CHECKSUM TABLE rate_tables, global_audit_entries, global_outbox_events');
    const answer = await tested(draft.id, [sample(), sample({ label: 'Abroad', stateCode: 'NY' })]);
    // 500 units of payroll at 20.00 and at 15.00, times 1.15 for a loss history that nobody knows.
    expect(answer.samples).toMatchObject([
      {
        label: 'Half a million of payroll',
        change: '0.333333',
        proposed: {
          tableVersion: 2,
          premium: { amount: '11500.00' },
          lacking: null,
          coverages: [{ coverage: 'GENERAL_LIABILITY', premium: { amount: '11500.00' } }],
        },
        current: { tableVersion: 1, premium: { amount: '8625.00' } },
      },
      { label: 'Abroad', change: null, proposed: { premium: null, lacking: 'territories.NY', coverages: [] } },
    ]);
    expect(await rowsOf('global', 'CHECKSUM TABLE rate_tables, global_audit_entries, global_outbox_events')).toEqual(
      before,
    );
  });

  test.each([
    [{ expirationDate: '2027-01-01' }, 'expirationDate'],
    [{ effectiveDate: '2026-01-01' }, 'effectiveDate'],
    [{ stateCode: 'ZZ' }, 'stateCode'],
  ])('is refused for a sample with %o', async (wrong, field) => {
    const { first } = await withRates();
    const refused = await tested(first.id, [sample(), sample(wrong)]);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['samples', '1', field] });
  });
});
