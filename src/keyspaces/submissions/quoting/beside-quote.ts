import type { GraphContext } from '../../../graphql/context.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** A quote as the viewer sees it; null when it is out of sight. */
export const findQuote = async ({ submissionsDb }: Pick<GraphContext, 'submissionsDb'>, quoteId: string) =>
  (await submissionsDb.query.quotes.findFirst({ where: { id: quoteId } })) ?? null;

/** A quote without anything beside it. */
export type Quote = NonNullable<Awaited<ReturnType<typeof findQuote>>>;

// What stands beside a quote is read past the viewer's eyes: a producer's bind needs terms and approvals that a producer does
// not read. All of it is known by the quote's own columns, so that nothing waits for a level above it. And it is read behind
// the quote: whoever changes it gives the quote its next version, by which a change that is missing here is seen.

/** What decides on the risk of a quote beside its price. */
export const readRisk = async ({ rulesDb }: RulesEyes, { id, insuredId, submissionId, programId }: Quote) => {
  const submissions = rulesDb('submissions').query;
  const [insured, lossHistory, program] = await Promise.all([
    submissions.insureds.findFirst({
      where: { id: insuredId },
      columns: {
        name: true,
        yearsInBusiness: true,
        addressLine1: true,
        addressLine2: true,
        city: true,
        stateCode: true,
        postalCode: true,
      },
    }),
    submissions.lossHistory.findMany({ where: { submissionId } }),
    rulesDb('global').query.programs.findFirst({ where: { id: programId } }),
  ]);
  if (!insured || !program) throw new Error(`The insured or the program of the quote ${id} is not there.`);
  return { insured, lossHistory, program };
};

/** A quote with what decides on its risk. */
export type QuotedRisk = Quote & Awaited<ReturnType<typeof readRisk>>;

/** The terms of the quote's program, version by version: which plans it offers, and how far back it goes. */
export const readTerms = async ({ rulesDb }: RulesEyes, { programId }: Quote) => ({
  versions: await rulesDb('global').query.programVersions.findMany({ where: { programId } }),
});

/** The terms of a program, version by version. */
export type Terms = Awaited<ReturnType<typeof readTerms>>;

/** What higher authorities were asked about the quote. */
export const readApprovals = async ({ rulesDb }: RulesEyes, { id: subjectId }: Quote) => ({
  approvals: await rulesDb('submissions').query.submissionsApprovals.findMany({ where: { subjectId } }),
});

/** What the quote is subject to. */
export const readConditions = async ({ rulesDb }: RulesEyes, { id: quoteId }: Quote) => ({
  subjectivities: await rulesDb('submissions').query.quoteSubjectivities.findMany({ where: { quoteId } }),
});

/** What a quote is subject to. */
export type Conditions = Awaited<ReturnType<typeof readConditions>>;

/** What reads something beside a quote. */
export type BesideQuote<Found extends object> = (context: RulesEyes, quote: Quote) => Promise<Found>;

/** Two such reads beside each other. */
export const both =
  <One extends object, Other extends object>(
    one: BesideQuote<One>,
    other: BesideQuote<Other>,
  ): BesideQuote<One & Other> =>
  async (context, quote) => {
    const [first, second] = await Promise.all([one(context, quote), other(context, quote)]);
    return { ...first, ...second };
  };
