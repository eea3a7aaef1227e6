import { payerKind } from '../../../../schema/billing/enums.ts';
import { inputKinds as t } from '../../../graphql/mutation/input.ts';
import { PayerKind } from '../payment.ts';

/** Who is paid back, as `requestRefund` takes it. */
export const payeeInput = t.object('PayeeInput', 'Who is paid back.', {
  kind: t.oneOf(PayerKind, payerKind, 'What the payee is to the policy, as its payments name it.'),
  id: t.optional(
    t.id(['insureds', 'producers'], 'The insured or the producer. Null for others, who are known by their name.'),
  ),
  name: t.text('The name to whose order the refund is sent.', { max: 200 }),
});
