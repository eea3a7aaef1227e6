import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import {
  argumentsOf,
  type ConnectionArguments,
  connectionType,
  loadConnection,
  withOwnFilters,
} from '../../../graphql/connection/index.ts';
import { edgeByKey } from '../../../graphql/edge-by-key.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { totalOf } from '../../../graphql/summary/merged-groups.ts';
import { closedMonthOf, monthDescription } from '../../global/closing/closed-month.ts';
import { Producer } from '../../global/producer.ts';
import { commissionSums } from '../rules/commission-totals.ts';
import { type CommissionFigures, dueCents, readCommissions } from './commission-figures.ts';

/** A producer's commission of a month, with what was due before it, in cents. */
interface StatementShape {
  readonly producerId: string;
  readonly month: string;
  readonly next: string;
  readonly broughtForwardCents: bigint;
  readonly figures: CommissionFigures;
}

const ProducerStatement = builder.objectRef<StatementShape>('ProducerStatement').implement({
  description:
    'The commission of an agency in a month: what was due before, what became due and was taken back, what was paid, and what is carried forward. The month is closed, so that it never moves.',
  fields: (t) => ({
    producer: t.field({
      type: Producer,
      nullable: true,
      description: 'The agency whose commission it is.',
      resolve: ({ producerId }, _, context, info) => edgeByKey('producers', 'id', producerId, context, info),
    }),
    month: t.expose('month', { type: 'Date', description: 'The first day of the month.' }),
    broughtForward: t.expose('broughtForwardCents', {
      type: Money,
      description: 'What was due when the month began. Below zero, what the agency had to give back.',
    }),
    earned: t.field({
      type: Money,
      description: 'What became owed as premium was collected.',
      resolve: ({ figures }) => figures.earnedCents,
    }),
    chargedBack: t.field({
      type: Money,
      description: 'What was taken back, because premium went back: below zero, or zero.',
      resolve: ({ figures }) => figures.chargedBackCents,
    }),
    paid: t.field({
      type: Money,
      description: 'What was paid in the month.',
      resolve: ({ figures }) => figures.paidCents,
    }),
    carriedForward: t.field({
      type: Money,
      description: 'What is due when the month is over. Below zero, what the next statement takes.',
      resolve: ({ broughtForwardCents, figures }) => broughtForwardCents + dueCents(figures),
    }),
    lines: t.field({
      type: connectionType('CommissionLine'),
      nullable: true,
      description:
        'The lines that were earned or taken back in the month, each with the change of the policy, and the allocation that has earned it.',
      args: argumentsOf('commissionLines'),
      resolve: ({ producerId, month, next }, args, context, info) => {
        // The arguments are those that `argumentsOf` declares.
        const list = withOwnFilters(args as ConnectionArguments, { earnedFrom: month, earnedBefore: next });
        return loadConnection('commissionLines', { column: 'producerId', key: producerId }, list, context, info);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  producerStatement: t.field({
    ...costing({ hiddenStatements: 2 }),
    type: ProducerStatement,
    nullable: true,
    description:
      'The commission statement of an agency for a month. Null while the month is not closed, and for roles that do not read commission. Of an agency out of sight it has nothing.',
    args: {
      producerId: t.arg.id({ required: true, description: 'The agency.' }),
      month: t.arg({ type: 'Date', required: true, description: monthDescription }),
    },
    resolve: async (_, { producerId, month: day }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'commissionTotals')) return null;
      const closed = await closedMonthOf(context, day);
      if (!closed) return null;
      const { month, next } = closed;
      const [before, during] = await Promise.all([
        readCommissions(context, { from: null, before: month }, [], producerId),
        readCommissions(context, { from: month, before: next }, [], producerId),
      ]);
      const broughtForwardCents = dueCents(totalOf(commissionSums, before));
      return { producerId, month, next, broughtForwardCents, figures: totalOf(commissionSums, during) };
    },
  }),
}));
