import { builder } from '../../../graphql/builder.ts';
import { edgeByKey } from '../../../graphql/edge-by-key.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Carrier } from '../carrier.ts';
import { type ClosedMonth, monthDescription, readClosedMonth } from '../closing/closed-month.ts';

/** The month of a carrier. */
export interface CarrierMonth extends ClosedMonth {
  readonly carrierId: string;
}

/** The account current of a carrier for a month. Policies say what was written, and billing what the ledger has of it. */
export const CarrierStatement = builder.objectRef<CarrierMonth>('CarrierStatement').implement({
  description:
    'The account current of a carrier for a month of the books that is closed: what was due before, what was written on its paper, what is kept of that, what was remitted, and what is due.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'The first day of the month.' }),
    carrier: t.field({
      type: Carrier,
      nullable: true,
      description: 'The carrier on whose paper the policies of its lines are.',
      resolve: ({ carrierId }, _, context, info) => edgeByKey('carriers', 'id', carrierId, context, info),
    }),
  }),
});

builder.queryFields((t) => ({
  carrierStatement: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: CarrierStatement,
    nullable: true,
    description:
      'The statement of a carrier for a month. Null while the month is not closed, and for roles that do not read agreements with carriers.',
    args: {
      carrierId: t.arg.id({ required: true, description: 'The carrier.' }),
      month: t.arg({ type: 'Date', required: true, description: monthDescription }),
    },
    resolve: async (_, { carrierId, month }, context) => {
      const closed = await readClosedMonth(context, month);
      return closed && { ...closed, carrierId };
    },
  }),
}));
