import { claimCostType } from '../../../schema/claims/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { edgeConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { CoverageType } from '../../graphql/shared-enums.ts';

/** Indemnity or expense: the cost type of reserve lines and of payments. */
export const ClaimCostType = storedEnum('ClaimCostType', 'What claim money is spent on.', claimCostType);

/** Reserves and payments of a claim for one coverage and cost type. */
export const ClaimReserveLine = builder.drizzleObject('claimReserveLines', {
  name: 'ClaimReserveLine',
  description:
    'What a claim still costs and has cost, for one coverage and cost type. No node: it is found again through `Claim.reserveLines`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the line.' }),
    coverage: t.expose('coverage', { type: CoverageType, description: 'The coverage that pays.' }),
    costType: t.expose('costType', { type: ClaimCostType, description: 'What the money is spent on.' }),
    outstanding: t.expose('outstandingCents', {
      type: Money,
      description:
        'What is set aside for payments still to come: the sum of its movements less what was paid. It is never below what is held.',
    }),
    held: t.expose('heldCents', {
      type: Money,
      description:
        'What payments that are requested or approved will take of the outstanding reserve. A new payment may ask for the rest alone.',
    }),
    paid: t.expose('paidCents', { type: Money, description: 'What was paid out of it and not voided.' }),
    version: version(t),
    createdAt: createdAt(t, 'When it was opened.'),
    updatedAt: updatedAt(t),
    claim: t.relation('claim', { nullable: true, description: 'The claim that it belongs to.' }),
    movements: t.field(
      edgeConnection(
        'claimReserveLines',
        'movements',
        'Every change of the reserve, in order. Empty for roles that do not read the claim file.',
      ),
    ),
    payments: t.field(edgeConnection('claimReserveLines', 'payments', 'Money paid out of it, or about to be.')),
  }),
});
