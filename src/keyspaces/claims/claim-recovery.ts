import { recoveryType } from '../../../schema/claims/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';

const RecoveryType = storedEnum('RecoveryType', 'Where recovered money comes from.', recoveryType);

defineListing('claimRecoveries', {
  type: 'ClaimRecovery',
  filters: { type: { column: 'type', oneOf: RecoveryType, description: 'Of one of these kinds.' } },
});

/** Money that comes back on a claim. */
export const ClaimRecovery = builder.drizzleObject('claimRecoveries', {
  name: 'ClaimRecovery',
  description:
    'Money that comes back on a claim. What was received lowers what the claim has incurred. No node: it is found again through `Claim.recoveries`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the recovery.' }),
    type: t.expose('type', { type: RecoveryType, description: 'Where the money comes from.' }),
    expected: t.expose('expectedCents', { type: Money, description: 'What is expected in all.' }),
    received: t.expose('receivedCents', { type: Money, description: 'What has been received of it so far.' }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When money was last received. Null while none was.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    claim: t.relation('claim', { nullable: true, description: 'The claim that it lowers.' }),
    journalEntries: t.field(
      edgeConnection(
        'claimRecoveries',
        'journalEntries',
        'What the ledger says of what was received. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});
