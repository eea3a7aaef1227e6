import { builder } from '../../graphql/builder.ts';
import { ChargeType } from '../../graphql/charge.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { callerError, unauthenticated } from '../../graphql/errors.ts';
import { costing } from '../../graphql/field-cost.ts';
import { checkIdentifier } from '../../graphql/identifier-argument.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { commonRefusals } from '../../graphql/mutation/common-refusals.ts';
import { AuthorityExceeded, isRefusal, notFound, type Refusal } from '../../graphql/mutation/index.ts';
import { netCharges } from '../global/rules/charges.ts';
import { readCancellationFacts } from './cancellation-facts.ts';
import { readFile } from './policy-file.ts';
import { CancellationMethod, PolicyChangeReason, RequestedBy } from './policy-transaction.ts';
import {
  type AskedCancellation,
  cancellationRefusals,
  proposeCancellation,
  readCancellingAuthority,
} from './propose-cancellation.ts';
import type { PolicyChange } from './rules/policy-change.ts';

/** Who may cancel, and so may ask what a cancellation would return. */
const roles: ReadonlySet<string> = new Set(['underwriter', 'org_admin']);

const transactionsOf = ({ accompanying, transaction }: PolicyChange) => [...accompanying, transaction];

const CancellationPreview = builder.objectRef<PolicyChange>('CancellationPreview').implement({
  description: 'What a cancellation would do now. Nothing is stored.',
  fields: (t) => ({
    effectiveDate: t.field({
      type: 'Date',
      description: 'The first day without cover.',
      resolve: ({ transaction }) => transaction.effectiveDate,
    }),
    accountingDate: t.field({
      type: 'Date',
      description: 'The day on which it would count in the books.',
      resolve: ({ transaction }) => transaction.accountingDate,
    }),
    premiumChange: t.field({
      type: Money,
      description:
        'By how much the written premium changes: negative, endorsements that are taken back with it included.',
      resolve: (change) => transactionsOf(change).reduce((sum, { premiumChangeCents }) => sum + premiumChangeCents, 0n),
    }),
    returned: t.field({
      ...costing({ maxLength: listBounds.charges }),
      type: [ChargeType],
      description: 'What comes back, thing by thing: negative amounts.',
      resolve: (change) => netCharges(transactionsOf(change).flatMap(({ charges }) => charges)),
    }),
    producerCommissionChange: t.field({
      type: Money,
      description: "By how much the producer's written commission changes: negative.",
      resolve: (change) =>
        transactionsOf(change).reduce((sum, { producerCommissionCents }) => sum + producerCommissionCents, 0n),
    }),
  }),
});

const Payload = builder.unionType('PreviewCancellationPayload', {
  description: 'What the cancellation would do, or why it would be refused.',
  types: [
    CancellationPreview,
    ...[...commonRefusals, ...cancellationRefusals, AuthorityExceeded].map(({ type }) => type),
  ],
  resolveType: (answer) => (isRefusal(answer as object) ? (answer as Refusal).kind.type : CancellationPreview),
});

const preview = async (
  policyId: string,
  asked: AskedCancellation,
  context: GraphContext,
): Promise<PolicyChange | Refusal> => {
  const { viewer, now, today } = context;
  if (!viewer) throw unauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
  if (!roles.has(viewer.role)) {
    throw callerError('FORBIDDEN', 'A cancellation is previewed by those who may cancel: UNDERWRITER, ORG_ADMIN.');
  }
  const [known, authority] = await Promise.all([
    readCancellationFacts(context, policyId),
    readCancellingAuthority(context, viewer.userId),
  ]);
  const held = known && (await readFile(context, policyId, known.terms));
  if (!held) return notFound(policyId, 'policyId');
  return proposeCancellation(held, asked, known, { now, today, authority });
};

builder.queryFields((t) => ({
  previewCancellation: t.field({
    ...costing({ hiddenRows: 60, hiddenStatements: 16 }),
    type: Payload,
    nullable: true,
    description:
      'What `cancelPolicy` would return with these arguments today, by the same rules and with the same refusals. Null when a keyspace cannot be reached.',
    args: {
      policyId: t.arg.id({ required: true, description: 'The policy.' }),
      method: t.arg({ type: CancellationMethod, required: true, description: 'How much premium comes back.' }),
      effectiveDate: t.arg({ type: 'Date', required: true, description: 'The first day without cover.' }),
      reasonCode: t.arg({ type: PolicyChangeReason, required: true, description: 'Why it would end.' }),
      requestedBy: t.arg({ type: RequestedBy, required: true, description: 'Who would ask for it.' }),
    },
    resolve: (_, { policyId, ...asked }, context) =>
      preview(checkIdentifier(String(policyId), 'policies', ['policyId']), { ...asked, note: null }, context),
  }),
}));
