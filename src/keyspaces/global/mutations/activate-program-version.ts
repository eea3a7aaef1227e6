import { and, eq, ne } from 'drizzle-orm';
import { daAgreements, programVersions } from '../../../../schema/global/tables/index.ts';
import { event } from '../../../events/event.ts';
import {
  changedRow,
  defineMutation,
  invalidInput,
  invalidTransition,
  notFound,
  type Refusal,
  refuse,
  SeparationOfDuties,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { approveActivation, isRefusedApproval } from '../programs/activation.ts';
import { NoAgreement, VersionOverlaps } from '../programs/program-refusals.ts';
import { versionTransitions } from '../rules/lifecycles.ts';
import { type ActivationRefusal, activationRefusal, replacedVersion } from '../rules/version-activation.ts';

const inWords = (refusal: ActivationRefusal): Refusal => {
  switch (refusal.code) {
    case 'not_in_the_future':
      return invalidInput('must begin after today, as every version but the first', 'versionId');
    case 'overlaps':
      return refuse(VersionOverlaps, ['versionId'], { id: refusal.id, from: refusal.from });
    case 'no_agreement':
      return refuse(NoAgreement, ['versionId'], { on: refusal.on });
  }
};

defineMutation('activateProgramVersion', {
  keyspace: 'global',
  description:
    'Lets the terms of a draft hold from their first day on, until the next version does. It takes another person than their author, and an agreement with the carrier that is in force on that day.',
  roles: ['org_admin'],
  refusals: [VersionOverlaps, NoAgreement, SeparationOfDuties],
  input: (t) => ({
    versionId: t.id('programVersions', 'The version, a draft.'),
    expectedVersion: t.version('version'),
    note: t.text('What the approval says: who has agreed on it, and where that is on file.'),
  }),
  changed: {
    version: changedRow('programVersions', 'The version, which never changes any more.'),
    approval: changedRow('globalApprovals', 'The approval of the terms.'),
  },
  prepare: async ({ versionId }, { globalDb }) => {
    const columns = { programId: true } as const;
    const seen = await globalDb.query.programVersions.findFirst({ where: { id: versionId }, columns });
    return seen ?? notFound(versionId, 'versionId');
  },
  change: async (transaction, { versionId, expectedVersion, note }, { programId }, { viewer, today }) => {
    // Agreements are activated under the same lock, and versions: what is read behind it stays.
    await transaction.lock('programs', programId, ['id']);
    const columns = ['id', 'version', 'versionNumber', 'status', 'effectiveDate', 'carrierId', 'draftedById'] as const;
    const version = await transaction.lock('programVersions', versionId, columns);
    if (!version) return notFound(versionId, 'versionId');
    const refusal =
      staleVersion(version, expectedVersion) ??
      invalidTransition(versionTransitions, version.status, 'active', 'versionId');
    if (refusal) return refusal;
    const ofProgram = and(eq(programVersions.programId, programId), ne(programVersions.id, versionId));
    const others = await transaction.read('programVersions', ['id', 'status', 'effectiveDate'], ofProgram);
    const term = ['status', 'effectiveDate', 'expirationDate'] as const;
    const agreements = await transaction.read('daAgreements', term, eq(daAgreements.programId, programId));
    const refused = activationRefusal(version, { others, agreements, today });
    if (refused) return inWords(refused);
    const { carrierId, draftedById, effectiveDate, versionNumber } = version;
    const rationale = `Version ${versionNumber} of the terms, from ${effectiveDate}.`;
    const proposed = {
      subjectType: 'program_version',
      subjectId: versionId,
      programId,
      carrierId,
      draftedById,
      rationale,
    } as const;
    const approval = await approveActivation(transaction, viewer, proposed, { note, path: 'versionId' });
    if (isRefusedApproval(approval)) return approval;
    transaction.because(note);
    const replaced = replacedVersion(others);
    if (replaced) {
      await transaction.lock('programVersions', replaced.id, ['retiredFrom']);
      await transaction.set('programVersions', replaced.id, { retiredFrom: effectiveDate });
    }
    await transaction.set('programVersions', versionId, { status: 'active' });
    const activated = { programId, carrierId, versionId, effectiveDate, draftedById };
    return {
      changed: { version: versionId, approval },
      events: [event('programVersion.activated', { id: versionId, sequence: version.version + 1 }, activated)],
    };
  },
});
