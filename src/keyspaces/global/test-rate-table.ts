import { invalidInput, isRefusal, type MutationContext, notFound, type Refusal } from '../../graphql/mutation/index.ts';
import { inputKinds as t } from '../../graphql/mutation/input.ts';
import { definePreview } from '../../graphql/mutation/preview.ts';
import { notAfter } from './input-checks.ts';
import { type RateSample, rateSample, ratingInputOfSample } from './programs/rate-samples.ts';
import { RateTableTest, samplesOfTest, type TestedSample } from './rate-table-test.ts';
import { testRates } from './rules/rating/tested-rates.ts';
import { stateRuleOn } from './rules/state-rules.ts';
import { programVersionOn, rateTableOn } from './rules/versions.ts';

/** The rates with everything that a premium depends on beside the sample; null when the viewer has no such rates. */
const readRates = async ({ globalDb }: MutationContext, rateTableId: string, samples: readonly RateSample[]) => {
  const states = [...new Set(samples.map(({ stateCode }) => stateCode))];
  const [table, stateRules] = await Promise.all([
    globalDb.query.rateTables.findFirst({
      where: { id: rateTableId },
      with: { program: { columns: { lineOfBusinessCode: true }, with: { versions: true, rateTables: true } } },
    }),
    globalDb.query.stateRules.findMany({ where: { stateCode: { in: states } } }),
  ]);
  return table?.program ? { table, program: table.program, stateRules } : null;
};

type Rates = NonNullable<Awaited<ReturnType<typeof readRates>>>;

const testSample = (
  { table, program, stateRules }: Rates,
  sample: RateSample,
  path: string[],
): TestedSample | Refusal => {
  const { effectiveDate, expirationDate, stateCode, label, renewal } = sample;
  const disordered = notAfter(expirationDate, effectiveDate, 'expirationDate');
  if (disordered) return { ...disordered, path: [...path, 'expirationDate'] };
  const version = programVersionOn(program.versions, effectiveDate);
  if (!version)
    return invalidInput('must be a day for which terms of the program are agreed', ...path, 'effectiveDate');
  const { lineOfBusinessCode } = program;
  const rule = stateRuleOn(
    stateRules,
    { stateCode, lineOfBusinessCode, admitted: !version.nonAdmitted },
    effectiveDate,
  );
  if (!rule) return invalidInput('must be a state whose rules are known for this day', ...path, 'stateCode');
  const others = program.rateTables.filter(({ id }) => id !== table.id);
  const current = rateTableOn(others, effectiveDate, { renewal: renewal ?? false }) ?? null;
  const { minimumPremiumCents } = version;
  const { scheduleModifierBound } = rule;
  const terms = { minimumPremiumCents, scheduleModifierBound };
  return { label, ...testRates(ratingInputOfSample(sample), { proposed: table, current }, terms) };
};

definePreview('testRateTable', {
  description:
    'What rates make of samples, beside what the rates make of them that would hold otherwise: for a draft, before it is activated. Nothing is stored.',
  roles: ['underwriter', 'org_admin'],
  of: 'rateTables',
  refusals: [],
  input: {
    rateTableId: t.id('rateTables', 'The rates, drafts too.'),
    samples: t.list(rateSample, { max: samplesOfTest }, 'The risks that are rated.'),
  },
  result: RateTableTest,
  cost: { hiddenStatements: 5, hiddenRows: 300 },
  compute: async ({ rateTableId, samples }, context) => {
    const rates = await readRates(context, rateTableId, samples);
    if (!rates) return notFound(rateTableId, 'rateTableId');
    const results = samples.map((sample, index) => testSample(rates, sample, ['samples', String(index)]));
    const refused = results.find(isRefusal);
    return refused ?? { samples: results.filter((one): one is TestedSample => !isRefusal(one)) };
  },
});
