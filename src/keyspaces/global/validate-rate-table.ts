import { builder } from '../../graphql/builder.ts';
import { notFound, refuse } from '../../graphql/mutation/index.ts';
import { inputKinds as t } from '../../graphql/mutation/input.ts';
import { definePreview } from '../../graphql/mutation/preview.ts';
import { ActiveIsImmutable } from './programs/program-refusals.ts';
import { rateRefusalInWords, rateRefusals } from './programs/rate-refusals.ts';
import { rateRefusal, replacedRates } from './rules/rate-activation.ts';

interface Validated {
  readonly tableVersion: number;
  readonly newFrom: string;
  readonly replacedVersion: number | null;
}

const RateTableValidation = builder.objectRef<Validated>('RateTableValidation').implement({
  description: 'That rates are complete and in order, and could be put in force now.',
  fields: (t) => ({
    tableVersion: t.exposeInt('tableVersion', { description: 'The version of the rates.' }),
    newFrom: t.expose('newFrom', {
      type: 'Date',
      description: 'The first effective date of new business that they would price.',
    }),
    replacedVersion: t.exposeInt('replacedVersion', {
      nullable: true,
      description: 'The version that they would replace. Null for the first rates of the program.',
    }),
  }),
});

definePreview('validateRateTable', {
  description:
    'Whether rates could be put in force now: the rules of `activateRateTable`, but for the second person. Nothing is stored: a draft may change afterwards, and the program too, so that activation asks again.',
  roles: ['underwriter', 'org_admin'],
  of: 'rateTables',
  refusals: [...rateRefusals, ActiveIsImmutable],
  input: { rateTableId: t.id('rateTables', 'The rates.') },
  result: RateTableValidation,
  cost: { hiddenStatements: 4, hiddenRows: 100 },
  compute: async ({ rateTableId }, { globalDb, today }) => {
    const table = await globalDb.query.rateTables.findFirst({
      where: { id: rateTableId },
      with: { program: { columns: { eligibleStates: true }, with: { versions: true, rateTables: true } } },
    });
    if (!table?.program) return notFound(rateTableId, 'rateTableId');
    if (table.status !== 'draft') return refuse(ActiveIsImmutable, ['rateTableId']);
    const { versions: terms, rateTables, eligibleStates } = table.program;
    const others = rateTables.filter(({ id }) => id !== rateTableId);
    const last = replacedRates(others);
    const before = others.find(({ id }) => id === last?.id);
    const surroundings = { others, terms, eligibleStates, replaced: before?.factors ?? null, today };
    const refused = rateRefusal(table, surroundings);
    if (refused) return rateRefusalInWords(refused);
    const { tableVersion, newFrom } = table;
    return { tableVersion, newFrom, replacedVersion: before?.tableVersion ?? null };
  },
});
