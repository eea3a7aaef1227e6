import { type Charge, chargeKind, refundability } from '../../schema/charge.ts';
import { builder } from './builder.ts';
import { storedEnum } from './enums.ts';
import { Money } from './money.ts';

/** What an insured is charged for. */
export const ChargeKind = storedEnum('ChargeKind', 'What an insured is charged for.', chargeKind);

/** How much of a charge a cancellation gives back. */
export const Refundability = storedEnum(
  'Refundability',
  'How much of a charge a cancellation gives back.',
  refundability,
);

/** One thing that an insured is charged for: quotes and transactions of policies list them. */
export const ChargeType = builder.objectRef<Charge>('Charge').implement({
  description: 'One thing that an insured is charged for; what a transaction returns is negative.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChargeKind, description: 'What it is for.' }),
    jurisdiction: t.exposeString('jurisdiction', {
      nullable: true,
      description: 'The state that levies it, by postal code. Null for what no state levies.',
    }),
    amount: t.expose('amountCents', { type: Money, description: 'How much is charged, or returned when negative.' }),
    commissionable: t.exposeBoolean('commissionable', { description: 'Whether commission is computed on it.' }),
    refundable: t.expose('refundable', {
      type: Refundability,
      description: 'How much of it a cancellation gives back.',
    }),
    taxable: t.exposeBoolean('taxable', {
      description: 'Whether surplus-lines tax and stamping fee are computed on it.',
    }),
  }),
});
