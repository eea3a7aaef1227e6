import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { ClaimParty } from './claim-party.ts';
import { checkReason, maxPhiParties, type PhiField, type PhiSubject, readPhi, reasonLength } from './phi-reader.ts';

const text = async (context: GraphContext, subject: PhiSubject, field: Exclude<PhiField, 'diagnosisCodes'>) => {
  const value = await readPhi(context, subject, field);
  return typeof value === 'string' ? value : null;
};

const ProtectedHealthInformation = builder.objectRef<PhiSubject>('ProtectedHealthInformation').implement({
  description:
    'Protected health information (PHI) of a person, as HIPAA (45 CFR 160.103) names it. Each field that is asked for is a reading: recorded with the reason before it is answered, and not answered when it cannot be recorded.',
  fields: (t) => ({
    socialSecurityNumber: t.string({
      nullable: true,
      description: 'The social security number, `123-45-6789`. Stored encrypted. Null when none is known.',
      resolve: (subject, _, context) => text(context, subject, 'socialSecurityNumber'),
    }),
    medicalRecordNumber: t.string({
      nullable: true,
      description: 'The number of the medical record at its provider. Stored encrypted. Null when none is known.',
      resolve: (subject, _, context) => text(context, subject, 'medicalRecordNumber'),
    }),
    diagnosisCodes: t.stringList({
      ...atMost(listBounds.diagnosisCodes),
      nullable: true,
      description: 'The diagnoses, as codes of ICD-10-CM. Null when none are known.',
      resolve: async (subject, _, context) => {
        const value = await readPhi(context, subject, 'diagnosisCodes');
        return Array.isArray(value) ? value : null;
      },
    }),
    treatmentNotes: t.string({
      nullable: true,
      description: 'What was done and is planned, in words. Null when nothing is known.',
      resolve: (subject, _, context) => text(context, subject, 'treatmentNotes'),
    }),
  }),
});

builder.drizzleObjectFields(ClaimParty, (t) => ({
  protectedHealthInformation: t.field({
    type: ProtectedHealthInformation,
    nullable: true,
    description: `The party's protected health information, of at most ${maxPhiParties} parties in a request. \`FORBIDDEN\` in each field for roles without the permission: adjusters have it, administrators of the organization do not.`,
    args: {
      reason: t.arg.string({
        required: true,
        description: `Why it is needed: ${reasonLength.leastSeen} letters and digits or more, ${reasonLength.most} characters at most. Recorded, and shown to those who audit.`,
      }),
    },
    select: { columns: { id: true, claimId: true } },
    resolve: ({ id, claimId }, { reason }) => ({ partyId: id, claimId, reason: checkReason(reason) }),
  }),
}));
