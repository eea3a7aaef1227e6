import { versionStatus } from '../../../schema/global/enums.ts';
import { storedEnum } from '../../graphql/enums.ts';

/** Where a version of a program's terms or rates stands. */
export const VersionStatus = storedEnum(
  'VersionStatus',
  "Where a version of a program's terms or rates stands.",
  versionStatus,
);
