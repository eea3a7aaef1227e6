import type { Row } from '../../../data/read/relational-query/rows.ts';
import { builder } from '../../../graphql/builder.ts';
import { atMost, costing } from '../../../graphql/field-cost.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { Money } from '../../../graphql/money.ts';
import { selectionOf } from '../../../graphql/selection.ts';
import { CoverageType } from '../../../graphql/shared-enums.ts';
import type { LossRunShape, LossRunTermShape, RunClaim } from './loss-run.ts';
import type { LossFigures } from './losses-as-of.ts';
import { mostChangesOfClaim, readStatus } from './status-as-of.ts';

// Types of other keyspaces, by their names: keyspaces do not import each other.
const typeNamed = (name: string) => name as unknown as ReturnType<typeof builder.objectRef<Row>>;

const hidden = 'Null for roles that do not read it of a claim.';

/** What losses had cost by the end of a day. */
export const Losses = builder.interfaceRef<LossFigures>('LossFigures').implement({
  description: 'What losses had cost by the end of a day.',
  fields: (t) => ({
    paid: t.expose('paidCents', {
      type: Money,
      nullable: true,
      description: `What was paid by then, and neither voided nor stopped by then. ${hidden}`,
    }),
    outstanding: t.expose('outstandingCents', {
      type: Money,
      nullable: true,
      description: `What was set aside then for payments still to come: the changes of reserves by then, less what was paid. ${hidden}`,
    }),
    recovered: t.expose('recoveredCents', {
      type: Money,
      nullable: true,
      description: `What came back, of recoveries of which nothing came later. ${hidden}`,
    }),
    incurred: t.expose('incurredCents', {
      type: Money,
      nullable: true,
      description: `What they cost by what was known then: outstanding + paid − recovered. ${hidden}`,
    }),
  }),
});

const LossRunClaim = builder.objectRef<RunClaim>('LossRunClaim').implement({
  description: 'A claim in a loss run, as it stood at the end of the day.',
  interfaces: [Losses],
  fields: (t) => ({
    number: t.string({ description: 'The claim number.', resolve: ({ claim }) => claim.number }),
    dateOfLoss: t.field({
      type: 'Date',
      description: 'The day of the loss.',
      resolve: ({ claim }) => claim.dateOfLoss,
    }),
    reportedAt: t.field({
      type: 'DateTime',
      description: 'When the loss was first reported.',
      resolve: ({ claim }) => claim.reportedAt,
    }),
    causeOfLoss: t.string({
      description: 'What caused the loss, in words.',
      resolve: ({ claim }) => claim.causeOfLoss,
    }),
    coverage: t.field({
      type: CoverageType,
      description: 'The coverage that the loss falls under.',
      resolve: ({ claim }) => claim.coverage,
    }),
    status: t.field({
      ...costing({ hiddenRows: mostChangesOfClaim, hiddenStatements: 1 }),
      type: typeNamed('ClaimStatus'),
      description: 'Where it stood at the end of the day.',
      resolve: ({ claim, end }, _, context) => readStatus(claim, end, context) as never,
    }),
    claim: t.field({
      type: typeNamed('Claim'),
      nullable: true,
      description: 'The claim as it is now.',
      resolve: async ({ claim }, _, context, info) => {
        const [row] = await context.claimsDb.findByKey('claims', 'id', claim.id, selectionOf(info, { id: true }));
        return row ?? null;
      },
    }),
  }),
});

const noLosses = ({ claims, term, valuedAt }: LossRunTermShape): string | null =>
  claims.length > 0
    ? null
    : `No losses were reported under ${term.number} for the term from ${term.effectiveDate} to ${term.expirationDate}, as of ${valuedAt}.`;

/** Another market takes the statement for the whole record: there is none of a part of it, and none of no term at all. */
const noLossesInAny = ({ terms, isComplete, valuedAt }: LossRunShape): string | null => {
  if (!isComplete || terms.length === 0 || terms.some(({ claims }) => claims.length > 0)) return null;
  return `No losses were reported in ${terms.length === 1 ? 'this term' : `these ${terms.length} terms`}, as of ${valuedAt}.`;
};

const LossRunTerm = builder.objectRef<LossRunTermShape>('LossRunTerm').implement({
  description: 'The losses of one term of a policy.',
  interfaces: [Losses],
  fields: (t) => ({
    policyNumber: t.string({ description: 'The number of the policy.', resolve: ({ term }) => term.number }),
    effectiveDate: t.field({
      type: 'Date',
      description: 'The first day of the term.',
      resolve: ({ term }) => term.effectiveDate,
    }),
    expirationDate: t.field({
      type: 'Date',
      description: 'The first day after the term.',
      resolve: ({ term }) => term.expirationDate,
    }),
    claimCount: t.int({
      description: 'How many losses were reported by then.',
      resolve: ({ claims }) => claims.length,
    }),
    claims: t.field({
      ...atMost(listBounds.claimsOfTerm),
      type: [LossRunClaim],
      description: 'The losses that were reported by then, the newest first.',
      resolve: ({ claims }) => claims,
    }),
    noLosses: t.string({
      nullable: true,
      description: 'The statement that there were none, in words. Null where there were some.',
      resolve: noLosses,
    }),
    policy: t.field({
      type: typeNamed('Policy'),
      nullable: true,
      description: 'The policy as it is now.',
      resolve: async ({ term }, _, context, info) => {
        const selection = selectionOf(info, { id: true });
        const [row] = await context.policiesDb.findByKey('policies', 'id', term.id, selection);
        return row ?? null;
      },
    }),
  }),
});

/** The losses of a policy or an insured, as underwriters of other carriers ask for them. */
export const LossRun = builder.objectRef<LossRunShape>('LossRun').implement({
  description:
    'The losses that were reported under one policy, or under the policies of one insured, term by term, as they stood at the end of a day.',
  interfaces: [Losses],
  fields: (t) => ({
    valuedAt: t.expose('valuedAt', { type: 'Date', description: 'The day at whose end the losses are valued.' }),
    terms: t.field({
      ...atMost(listBounds.termsOfLossRun),
      type: [LossRunTerm],
      description: 'The terms with their losses, the one that was bound last first; those without losses say so.',
      resolve: ({ terms }) => terms,
    }),
    claimCount: t.int({
      description: 'How many losses were reported by then, over all terms.',
      resolve: ({ terms }) => terms.reduce((sum, { claims }) => sum + claims.length, 0),
    }),
    noLosses: t.string({
      nullable: true,
      description:
        'The statement that there were none in any term, in words. Null where there were some, where it has no term, and where it is not complete: then each term without losses says so of itself.',
      resolve: noLossesInAny,
    }),
    isComplete: t.exposeBoolean('isComplete', {
      description: `Whether it has all terms. It has not where there are more than ${listBounds.termsOfLossRun}, of which it has those that were bound last; nor, of an insured, for agencies and carriers: what others have placed or written for it is out of their sight.`,
    }),
  }),
});

/** What the argument `valuedAt` says. */
export const valuedAtDescription =
  "The day at whose end losses are valued, and by which they are known. Without it, and for a day to come: today, in the time zone of the viewer's organization.";

/** What a loss run reads for each of so many terms: claims, and the sums of payments, reserves and recoveries of each. */
export const costOfLossRun = (terms: number) =>
  costing({ hiddenRows: terms * (1 + 4 * listBounds.claimsOfTerm), hiddenStatements: 5 });
