import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { ActivityStatus } from './activity-status.ts';

defineListing('producerAppointments', {
  type: 'ProducerAppointment',
  filters: {
    producerId: { column: 'producerId', idOf: 'producers', description: 'Of this agency.' },
    programId: { column: 'programId', idOf: 'programs', description: 'For this program.' },
    status: { column: 'status', oneOf: ActivityStatus, description: 'In one of these statuses.' },
    effectiveFrom: { column: 'effectiveDate', from: 'Date', description: 'That begin on this day or later.' },
    effectiveBefore: { column: 'effectiveDate', before: 'Date', description: 'That begin before this day.' },
  },
});

/** That an agency may sell a program, and at which commission. */
export const ProducerAppointment = builder.drizzleObject('producerAppointments', {
  name: 'ProducerAppointment',
  description:
    'That an agency may sell a program, and at which commission. An agency that is appointed again gets another one.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    commissionRate: t.expose('commissionRate', {
      type: 'Decimal',
      description: 'The share of the premium that the agency earns.',
    }),
    status: t.expose('status', { type: ActivityStatus, description: 'Whether it holds.' }),
    effectiveDate: t.expose('effectiveDate', { type: 'Date', description: 'The first day on which it holds.' }),
    terminationDate: t.expose('terminationDate', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it ends. Null when no end is set.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    producer: t.relation('producer', { nullable: true, description: 'The agency.' }),
    carrier: t.relation('carrier', { nullable: true, description: "The program's carrier." }),
    program: t.relation('program', { nullable: true, description: 'The program that it may sell.' }),
  }),
});
