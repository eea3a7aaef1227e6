import { licenseStatus } from '../../../schema/global/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';

const LicenseStatus = storedEnum('ProducerLicenseStatus', 'Where a licence of a producer stands.', licenseStatus);

defineListing('producerLicenses', {
  type: 'ProducerLicense',
  seenThrough: 'producers',
  filters: {
    status: { column: 'status', oneOf: LicenseStatus, description: 'In one of these statuses.' },
    producerId: { column: 'producerId', idOf: 'producers', description: 'Of this agency.' },
    expiresFrom: { column: 'expirationDate', from: 'Date', description: 'That end on this day or later.' },
    expiresBefore: { column: 'expirationDate', before: 'Date', description: 'That end before this day.' },
    stateCode: { column: 'stateCode', oneOf: 'String', description: 'In one of these states, by postal code.' },
  },
  sorts: {
    expiration_date: { column: 'expirationDate', kind: 'day', description: 'By the day on which they end.' },
  },
});

/** The licence of an agency in one state. Without a valid one it may not sell there. */
export const ProducerLicense = builder.drizzleObject('producerLicenses', {
  name: 'ProducerLicense',
  description:
    'The licence of an agency in one state for one period. Without a valid one it may not sell there. No node: it is found again through `Producer.licenses`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the licence.' }),
    licenseNumber: t.exposeString('licenseNumber', { description: 'The number that the state gave it.' }),
    stateCode: t.exposeString('stateCode', { description: 'The state that gave it, by postal code.' }),
    status: t.expose('status', { type: LicenseStatus, description: 'Where it stands.' }),
    effectiveDate: t.expose('effectiveDate', { type: 'Date', description: 'The first day on which it is valid.' }),
    expirationDate: t.expose('expirationDate', {
      type: 'Date',
      description: 'The day on which it expires: the first one on which it is not valid.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t, 'When its record last changed.'),
    producer: t.relation('producer', { nullable: true, description: 'The agency that holds it.' }),
    state: t.relation('state', { nullable: true, description: 'The state that gave it.' }),
  }),
});

builder.queryFields((t) => ({
  producerLicenses: t.field(
    rootConnection(
      'producerLicenses',
      'The licences of all agencies that the viewer sees. Empty for roles that do not read them, and for carriers, who find those of the agencies that they work with in `Producer.licenses`.',
    ),
  ),
}));
