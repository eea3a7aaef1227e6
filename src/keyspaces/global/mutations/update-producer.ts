import { changedRow, defineMutation, invalidInput, notFound, staleVersion } from '../../../graphql/mutation/index.ts';
import { producerDetails, producerInput } from '../distribution/producer-input.ts';
import { unknownState } from '../input-checks.ts';

const columns = [
  'version',
  'status',
  'name',
  'email',
  'phone',
  'addressLine1',
  'addressLine2',
  'city',
  'stateCode',
  'postalCode',
  'w9ReceivedOn',
  'errorsAndOmissionsExpiration',
  'remittanceDays',
] as const;

defineMutation('updateProducer', {
  keyspace: 'global',
  description: 'Changes what is recorded of an agency. Its number and its licences and appointments stay as they are.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => {
    const details = producerDetails(t);
    return {
      producerId: t.id('producers', 'The agency.'),
      expectedVersion: t.version('agency'),
      ...producerInput(t),
      phone: t.clearable(details.phone),
      addressLine2: t.clearable(details.addressLine2),
      w9ReceivedOn: t.clearable(details.w9ReceivedOn),
      errorsAndOmissionsExpiration: t.clearable(details.errorsAndOmissionsExpiration),
    };
  },
  changed: { producer: changedRow('producers', 'The agency as it is now.') },
  prepare: async ({ stateCode }, context) => (await unknownState(context, [stateCode], 'stateCode')) ?? {},
  change: async (transaction, { producerId, expectedVersion, ...values }) => {
    const producer = await transaction.lock('producers', producerId, columns);
    if (!producer) return notFound(producerId, 'producerId');
    const stale = staleVersion(producer, expectedVersion);
    if (stale) return stale;
    if (producer.status === 'closed') return invalidInput('must be an agency that is not closed', 'producerId');
    await transaction.set('producers', producerId, values);
    return { changed: { producer: producerId } };
  },
});
