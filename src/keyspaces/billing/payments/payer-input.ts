import { payerKind } from '../../../../schema/billing/enums.ts';
import { inputKinds as t } from '../../../graphql/mutation/input.ts';
import { PayerKind } from '../payment.ts';

/** Who pays, as `recordPayment` takes it. */
export const payerInput = t.object('PayerInput', 'Who pays.', {
  kind: t.oneOf(PayerKind, payerKind, 'What the payer is to the policy.'),
  id: t.optional(
    t.id(['insureds', 'producers'], 'The insured or the producer. Null for others, whom the platform does not know.'),
  ),
  name: t.text('The name as it stands on the check or in the advice of the bank.', { max: 200 }),
});
