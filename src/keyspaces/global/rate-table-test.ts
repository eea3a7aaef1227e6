import { builder } from '../../graphql/builder.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { PreviewedCoverage } from './previewed-coverage.ts';
import type { TestedRating, TestedRisk } from './rules/rating/tested-rates.ts';

/** The samples of one test, at most. */
export const samplesOfTest = 20;

const TestedPremium = builder.objectRef<TestedRating>('TestedPremium').implement({
  description: 'What a version of the rates makes of a sample.',
  fields: (t) => ({
    tableVersion: t.exposeInt('tableVersion', { description: 'The version of the rates.' }),
    premium: t.field({
      type: Money,
      nullable: true,
      description: 'The premium of the term, without taxes and fees. Null when the rates do not rate it.',
      resolve: ({ rating }) => (rating.outcome === 'rated' ? rating.premiumCents : null),
    }),
    lacking: t.string({
      nullable: true,
      description: 'The place in the rates that they lack for it: `territories.NY`. Null when it is rated.',
      resolve: ({ rating }) => (rating.outcome === 'rated' ? null : rating.sourceTable),
    }),
    coverages: t.field({
      ...atMost(listBounds.coverages),
      type: [PreviewedCoverage],
      description: 'What would be covered, line by line. Empty when it is not rated.',
      resolve: ({ rating }) => (rating.outcome === 'rated' ? [...rating.coverages] : []),
    }),
  }),
});

/** A sample with what came of it. */
export interface TestedSample extends TestedRisk {
  readonly label: string;
}

const TestedSampleType = builder.objectRef<TestedSample>('TestedSample').implement({
  description: 'A sample, rated by the rates that are tested and by those that would hold without them.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'The sample, as the input names it.' }),
    proposed: t.field({
      type: TestedPremium,
      description: 'By the rates that are tested.',
      resolve: ({ proposed }) => proposed,
    }),
    current: t.field({
      type: TestedPremium,
      nullable: true,
      description: 'By the rates that would hold on its first day without them. Null where none would.',
      resolve: ({ current }) => current,
    }),
    change: t.expose('change', {
      type: 'Decimal',
      nullable: true,
      description:
        'What the premium changes by, as a share of the current one: -0.030000 is 3 % less. Null unless both are rated.',
    }),
  }),
});

/** The samples of a test. */
export const RateTableTest = builder
  .objectRef<{ readonly samples: readonly TestedSample[] }>('RateTableTest')
  .implement({
    description: 'What rates come to.',
    fields: (t) => ({
      samples: t.field({
        ...atMost(samplesOfTest),
        type: [TestedSampleType],
        description: 'The samples, in the order of the input.',
        resolve: ({ samples }) => [...samples],
      }),
    }),
  });
