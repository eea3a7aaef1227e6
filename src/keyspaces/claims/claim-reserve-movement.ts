import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';

defineListing('claimReserveMovements', {
  type: 'ClaimReserveMovement',
  filters: {
    reserveLineId: { column: 'reserveLineId', idOf: 'claimReserveLines', description: 'Of this reserve line.' },
    actorId: { column: 'actorId', idOf: 'users', description: 'Made by this user.' },
  },
  defaultDirection: 'ascending',
});

/** One change of a reserve. */
export const ClaimReserveMovement = builder.drizzleObject('claimReserveMovements', {
  name: 'ClaimReserveMovement',
  description:
    'One change of a reserve. Movements never change: a correction is another movement. No node: it is found again through `Claim.reserveMovements`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the movement.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'What it adds to the reserve; negative when it takes away.',
    }),
    reason: t.exposeString('reason', { description: 'Why the reserve was changed.' }),
    createdAt: createdAt(t, 'When it was changed.'),
    claim: t.relation('claim', { nullable: true, description: 'The claim that it belongs to.' }),
    reserveLine: t.relation('reserveLine', { nullable: true, description: 'The line that it changed.' }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'Who made it. Null when that is not a user whom the viewer may see.',
    }),
  }),
});
