import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, invalidInput, notFound, staleVersion } from '../../../graphql/mutation/index.ts';
import { licenseNumber } from '../distribution/license-input.ts';
import { licenseOverlap } from '../distribution/license-periods.ts';
import { notAfter } from '../input-checks.ts';
import { Overlaps } from '../refusals.ts';

defineMutation('renewLicense', {
  keyspace: 'global',
  description:
    'Records that a state has renewed a licence. The renewal is a licence of its own, so that the history of the periods is kept.',
  roles: ['compliance_officer', 'org_admin'],
  refusals: [Overlaps],
  input: (t) => ({
    licenseId: t.id('producerLicenses', 'The licence that is renewed.'),
    expectedVersion: t.version('licence'),
    licenseNumber: t.optional(licenseNumber(t)),
    effectiveDate: t.optional(t.day('The first day of the renewal. Without it, the day on which the licence ends.')),
    expirationDate: t.day('The first day on which the renewal is not valid any more.'),
  }),
  changed: {
    license: changedRow('producerLicenses', 'The renewal.'),
    producer: changedRow('producers', 'The agency, with all of its licences.'),
  },
  prepare: async ({ licenseId }, { globalDb }) => {
    const [seen] = await globalDb.findByKey('producerLicenses', 'id', licenseId, { columns: { producerId: true } });
    return seen ? { producerId: String(seen.producerId) } : notFound(licenseId, 'licenseId');
  },
  change: async (transaction, { licenseId, expectedVersion, ...asked }, { producerId }) => {
    await transaction.lock('producers', producerId, ['id']);
    const columns = ['version', 'status', 'stateCode', 'licenseNumber', 'expirationDate'] as const;
    const renewed = await transaction.lock('producerLicenses', licenseId, columns);
    if (!renewed) return notFound(licenseId, 'licenseId');
    const { stateCode, status, expirationDate: ended } = renewed;
    const effectiveDate = asked.effectiveDate ?? ended;
    const { expirationDate } = asked;
    const refusal =
      staleVersion(renewed, expectedVersion) ??
      (status === 'revoked' ? invalidInput('must not be a licence that the state withdrew', 'licenseId') : null) ??
      notAfter(expirationDate, effectiveDate, 'expirationDate') ??
      (await licenseOverlap(transaction, { producerId, stateCode, effectiveDate, expirationDate }));
    if (refusal) return refusal;
    const id = transaction.newId(identifierPrefixes.producerLicenses);
    const licenseNumber = asked.licenseNumber ?? renewed.licenseNumber;
    const renewal = {
      id,
      producerId,
      stateCode,
      licenseNumber,
      effectiveDate,
      expirationDate,
      status: 'active',
    } as const;
    await transaction.insert('producerLicenses', [renewal]);
    return { changed: { license: id, producer: producerId } };
  },
});
