import type { activityStatus } from '../../../../schema/global/enums.ts';
import { event } from '../../../events/event.ts';
import type { Payload } from '../../../events/event-types.ts';

/** A program as its event tells it, with the version that it had before the change. */
interface ChangedProgram {
  readonly id: string;
  readonly version: number;
  readonly carrierId: string;
  readonly status: keyof typeof activityStatus;
  readonly renewalsUntil: string | null;
}

/** That a program is set up, or sold otherwise than before. */
export const programChanged = (
  { id, version, ...program }: ChangedProgram,
  change: Payload<'program.changed'>['change'],
) => event('program.changed', { id, sequence: version + 1 }, { programId: id, ...standingOf(program), change });

const standingOf = ({ carrierId, status, renewalsUntil }: Omit<ChangedProgram, 'id' | 'version'>) => ({
  carrierId,
  status,
  renewalsUntil,
});
