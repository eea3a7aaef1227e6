import { paymentMethod } from '../../../schema/billing/enums.ts';
import { storedEnum } from '../../graphql/enums.ts';

/** How money is paid, in and out. */
export const PaymentMethod = storedEnum('PaymentMethod', 'How money is paid.', paymentMethod);
