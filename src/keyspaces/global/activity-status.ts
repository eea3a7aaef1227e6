import { activityStatus } from '../../../schema/global/enums.ts';
import { storedEnum } from '../../graphql/enums.ts';

/** Whether an organization, a user, a producer, a program or an appointment may act. */
export const ActivityStatus = storedEnum('ActivityStatus', 'Whether something is in use.', activityStatus);
