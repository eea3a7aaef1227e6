import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { RateFactors } from './rate-factors.ts';

defineListing('rateTables', {
  type: 'RateTable',
  filters: {
    effectiveFrom: { column: 'effectiveDate', from: 'Date', description: 'That hold from this day or a later one.' },
    effectiveBefore: { column: 'effectiveDate', before: 'Date', description: 'That hold from before this day.' },
  },
});

/** One version of a program's rates. */
export const RateTable = builder.drizzleObject('rateTables', {
  name: 'RateTable',
  description: "One version of a program's rates. It never changes once it is active.",
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the version.' }),
    tableVersion: t.exposeInt('tableVersion', { description: "Its number among the program's versions, from 1." }),
    effectiveDate: t.expose('effectiveDate', {
      type: 'Date',
      description: 'The first effective date of a quote that it prices; it holds until the next version does.',
    }),
    active: t.exposeBoolean('active', { description: 'Whether quotes are priced by it. False for a draft.' }),
    factors: t.expose('factors', { type: RateFactors, description: 'The factors that a premium is computed from.' }),
    version: version(t),
    createdAt: createdAt(t, 'When it was drafted.'),
    updatedAt: updatedAt(t),
    program: t.relation('program', { nullable: true, description: 'The program whose rates they are.' }),
    quotes: t.field(edgeConnection('rateTables', 'quotes', 'The quotes that it priced.')),
  }),
});
