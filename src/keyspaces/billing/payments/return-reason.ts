import { storedEnum } from '../../../graphql/enums.ts';

/** Why a payment did not stay. */
export const returnReason = {
  insufficient_funds: "The payer's account did not cover it.",
  account_closed: "The payer's account is closed, or there is none with this number.",
  payment_stopped: 'The payer told its bank not to pay it.',
  chargeback: 'The holder of the card disputes it.',
  unauthorized: 'The payer had not allowed the bank to pay it.',
} as const;

/** Why a payment did not stay. */
export const ReturnReason = storedEnum('PaymentReturnReason', 'Why a payment did not stay.', returnReason);
