import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, notFound } from '../../../graphql/mutation/index.ts';
import { licenseNumber, stateCode } from '../distribution/license-input.ts';
import { licenseOverlap } from '../distribution/license-periods.ts';
import { notAfter, unknownState } from '../input-checks.ts';
import { Overlaps } from '../refusals.ts';

defineMutation('addLicense', {
  keyspace: 'global',
  description:
    'Records the licence of an agency in a state for one period. Without a valid licence on the day on which cover begins, the agency sells nothing there.',
  roles: ['compliance_officer', 'org_admin'],
  refusals: [Overlaps],
  input: (t) => ({
    producerId: t.id('producers', 'The agency that holds it.'),
    stateCode: stateCode(t),
    licenseNumber: licenseNumber(t),
    effectiveDate: t.day('The first day on which it is valid.'),
    expirationDate: t.day('The first day on which it is not valid any more.'),
  }),
  changed: {
    license: changedRow('producerLicenses', 'The licence.'),
    producer: changedRow('producers', 'The agency, with all of its licences.'),
  },
  prepare: async (input, context) =>
    notAfter(input.expirationDate, input.effectiveDate, 'expirationDate') ??
    (await unknownState(context, [input.stateCode], 'stateCode')) ??
    {},
  change: async (transaction, input) => {
    const producer = await transaction.lock('producers', input.producerId, ['id']);
    if (!producer) return notFound(input.producerId, 'producerId');
    const refusal = await licenseOverlap(transaction, input);
    if (refusal) return refusal;
    const id = transaction.newId(identifierPrefixes.producerLicenses);
    await transaction.insert('producerLicenses', [{ ...input, id, status: 'active' }]);
    return { changed: { license: id, producer: input.producerId } };
  },
});
