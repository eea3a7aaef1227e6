import { type MutationContext, notFound, type Refusal } from '../../../graphql/mutation/index.ts';
import { readAuthority } from '../../global/authority/own-authority.ts';
import { type Desk, deskOf } from './underwriting.ts';
import { readUnderwritingFacts, type UnderwritingFacts } from './underwriting-facts.ts';

/** A submission that the viewer sees, with what holds for it on the first day of its cover; why it cannot be priced otherwise. */
export const readDesk = async (
  context: MutationContext,
  submissionId: string,
  refusalOf: (facts: UnderwritingFacts) => Refusal | null = () => null,
): Promise<Desk | Refusal> => {
  const { viewer, today } = context;
  const where = { where: { id: submissionId }, columns: { id: true } } as const;
  // What is out of the viewer's sight is not found, whatever the rules may see.
  const [facts, seen, profile] = await Promise.all([
    readUnderwritingFacts(context, submissionId),
    context.submissionsDb.query.submissions.findFirst(where),
    readAuthority(context, viewer.userId),
  ]);
  if (!facts || !seen) return notFound(submissionId, 'submissionId');
  return refusalOf(facts) ?? deskOf(facts, { viewer, profile, today });
};

/** The same, for whoever decides by it when offers lapse. */
export const offeringOf = ({ facts, version, pricer }: Desk) => ({
  today: pricer.today,
  effectiveDate: facts.requestedEffectiveDate,
  backdatingDays: version.underwriterBackdatingDays,
});
