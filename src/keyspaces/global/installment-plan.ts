import { installmentPlan } from '../../../schema/global/enums.ts';
import { storedEnum } from '../../graphql/enums.ts';

/** A payment plan: a program offers several, a billing schedule follows one. */
export const InstallmentPlan = storedEnum('InstallmentPlan', 'How a premium may be paid.', installmentPlan);
