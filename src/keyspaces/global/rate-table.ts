import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { RateFactors } from './rate-factors.ts';
import { VersionStatus } from './version-status.ts';

defineListing('rateTables', {
  type: 'RateTable',
  filters: {
    status: { column: 'status', oneOf: VersionStatus, description: 'In one of these statuses.' },
    newFrom: { column: 'newFrom', from: 'Date', description: 'That price new business from this day or a later one.' },
    newBefore: { column: 'newFrom', before: 'Date', description: 'That price new business from before this day.' },
  },
});

/** One version of a program's rates. */
export const RateTable = builder.drizzleObject('rateTables', {
  name: 'RateTable',
  description: "One version of a program's rates. It never changes once it is active.",
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    tableVersion: t.exposeInt('tableVersion', { description: "Its number among the program's versions, from 1." }),
    status: t.expose('status', { type: VersionStatus, description: 'Where it stands.' }),
    newFrom: t.expose('newFrom', {
      type: 'Date',
      description: 'The first effective date of new business that it prices; it does until the next version does.',
    }),
    renewalFrom: t.expose('renewalFrom', {
      type: 'Date',
      description: 'The first effective date of a renewal that it prices.',
    }),
    retiredFrom: t.expose('retiredFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first effective date that it prices no more. Null while no end is set.',
    }),
    factors: t.expose('factors', { type: RateFactors, description: 'The factors that a premium is computed from.' }),
    version: version(t),
    createdAt: createdAt(t, 'When it was drafted.'),
    updatedAt: updatedAt(t),
    program: t.relation('program', { nullable: true, description: 'The program whose rates they are.' }),
    draftedBy: t.relation('draftedBy', {
      nullable: true,
      description: 'Who has written the rates. Null when the viewer may not see that user.',
    }),
    approvals: t.field(
      edgeConnection(
        'rateTables',
        'approvals',
        'Who has put it in force. Empty for a draft, and for rates that the organization has brought along.',
      ),
    ),
    quotes: t.field(edgeConnection('rateTables', 'quotes', 'The quotes that it priced.')),
  }),
});
