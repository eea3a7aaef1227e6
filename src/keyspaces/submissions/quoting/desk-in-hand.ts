import { type MutationContext, notFound, type Refusal } from '../../../graphql/mutation/index.ts';
import { readAuthorities } from '../../global/authority/own-authority.ts';
import { type Desk, deskOf } from './underwriting.ts';
import { findSubmission, readUnderwritingFacts, type UnderwritingFacts } from './underwriting-facts.ts';

/** A submission that the viewer sees, with what holds for it on the first day of its cover; why it cannot be priced otherwise. */
export const readDesk = async (
  context: MutationContext,
  submissionId: string,
  refusalOf: (facts: UnderwritingFacts) => Refusal | null = () => null,
): Promise<Desk | Refusal> => {
  const { viewer, today } = context;
  // What is out of the viewer's sight is not found, whatever the rules may see.
  const [facts, authority] = await Promise.all([
    findSubmission(context, submissionId).then((found) => found && readUnderwritingFacts(context, found)),
    readAuthorities(context, viewer.userId),
  ]);
  if (!facts) return notFound(submissionId, 'submissionId');
  return refusalOf(facts) ?? deskOf(facts, { viewer, ...authority, today });
};

/** The same, for whoever decides by it when offers lapse. */
export const offeringOf = ({ facts, version, pricer }: Desk) => ({
  today: pricer.today,
  effectiveDate: facts.requestedEffectiveDate,
  backdatingDays: version.underwriterBackdatingDays,
});
