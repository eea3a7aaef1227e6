import { userRole } from '../../../schema/global/enums.ts';
import { storedEnum } from '../../graphql/enums.ts';

/** What a user or an API key may do. */
export const UserRole = storedEnum('UserRole', 'What a user or an API key may do.', userRole);
