import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { licenseTransitions } from '../rules/lifecycles.ts';

defineMutation('revokeLicense', {
  keyspace: 'global',
  description:
    'Records that a state has withdrawn a licence. From then on it answers for no day: what was sold under it stands, what is new is refused.',
  roles: ['compliance_officer', 'org_admin'],
  refusals: [],
  input: (t) => ({
    licenseId: t.id('producerLicenses', 'The licence.'),
    expectedVersion: t.version('licence'),
    reason: t.text('Why the state withdrew it, for the audit entry.'),
  }),
  changed: { license: changedRow('producerLicenses', 'The licence, withdrawn.') },
  prepare: async () => ({}),
  change: async (transaction, { licenseId, expectedVersion, reason }) => {
    const license = await transaction.lock('producerLicenses', licenseId, ['version', 'status']);
    if (!license) return notFound(licenseId, 'licenseId');
    const refusal =
      staleVersion(license, expectedVersion) ??
      invalidTransition(licenseTransitions, license.status, 'revoked', 'licenseId');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('producerLicenses', licenseId, { status: 'revoked' });
    return { changed: { license: licenseId } };
  },
});
