import type { activityStatus, licenseStatus } from '../../../../schema/global/enums.ts';
import { latestBegun } from './by-date.ts';

interface License {
  readonly producerId: string;
  readonly stateCode: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly status: keyof typeof licenseStatus;
}

/** Whether the period of a licence is over by the beginning of a day. */
export const isLicenseOver = ({ expirationDate }: Pick<License, 'expirationDate'>, day: string): boolean =>
  expirationDate <= day;

/**
 * The licence by which an agency may sell in a state on a day; undefined without one. The dates decide, so that a period that
 * has ended still answers for its days; a licence that the state withdrew answers for none.
 */
export const licenseOn = <Held extends License>(
  licenses: readonly Held[],
  { producerId, stateCode }: Pick<License, 'producerId' | 'stateCode'>,
  day: string,
): Held | undefined => {
  const valid = licenses.filter(
    (license) =>
      license.producerId === producerId &&
      license.stateCode === stateCode &&
      license.status !== 'revoked' &&
      !isLicenseOver(license, day),
  );
  return latestBegun(valid, day, ({ effectiveDate }) => effectiveDate);
};

interface Appointment {
  readonly producerId: string;
  readonly programId: string;
  readonly effectiveDate: string;
  /** The first day on which it holds no more; none while no end is set. */
  readonly terminationDate?: string | null | undefined;
  readonly status: keyof typeof activityStatus;
}

/** The appointment by which an agency may sell a program on a day; undefined without one. A suspended one sells nothing. */
export const appointmentOn = <Held extends Appointment>(
  appointments: readonly Held[],
  { producerId, programId }: Pick<Appointment, 'producerId' | 'programId'>,
  day: string,
): Held | undefined => {
  const valid = appointments.filter(
    (appointment) =>
      appointment.producerId === producerId &&
      appointment.programId === programId &&
      appointment.status !== 'suspended' &&
      (!appointment.terminationDate || day < appointment.terminationDate),
  );
  return latestBegun(valid, day, ({ effectiveDate }) => effectiveDate);
};
