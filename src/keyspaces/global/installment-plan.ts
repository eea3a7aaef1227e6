import { installmentPlan } from '../../../schema/global/enums.ts';
import { storedEnum } from '../../graphql/enums.ts';

/** How a premium may be paid: programs offer plans, billing schedules follow one. */
export const InstallmentPlan = storedEnum('InstallmentPlan', 'How a premium may be paid.', installmentPlan);
