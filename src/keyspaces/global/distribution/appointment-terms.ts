import { and, eq } from 'drizzle-orm';
import { producerAppointments } from '../../../../schema/global/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { invalidInput, type MutationContext, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { Overlaps } from '../refusals.ts';
import { compareDecimals } from '../rules/decimal.ts';
import { overlapping } from '../rules/periods.ts';
import { programVersionOn } from '../rules/versions.ts';

/** Refuses a commission above what the program gives its producers on a day; null when it is within. Rates are decimals of six places. */
export const rateAboveProgram = async (
  { rulesDb }: MutationContext,
  { programId, rate, day }: { readonly programId: string; readonly rate: string; readonly day: string },
): Promise<Refusal | null> => {
  const versions = await rulesDb('global').query.programVersions.findMany({
    where: { programId },
    columns: { versionNumber: true, effectiveDate: true, status: true, producerCommissionRate: true },
  });
  const terms = programVersionOn(versions, day);
  if (!terms) return invalidInput('must be a day for which the program has terms', 'effectiveDate');
  const isAbove = compareDecimals(rate, terms.producerCommissionRate) > 0;
  return isAbove
    ? invalidInput(`must not be above the program's ${terms.producerCommissionRate}`, 'commissionRate')
    : null;
};

/** Refuses an appointment when the agency has another one for the program that holds from a day on; null when it has none. */
export const appointmentOverlap = async (
  transaction: WriteTransaction<'global'>,
  { producerId, programId }: { readonly producerId: string; readonly programId: string },
  period: { readonly from: string; readonly to: string | null },
  path: string,
): Promise<Refusal | null> => {
  const columns = ['id', 'effectiveDate', 'terminationDate'] as const;
  const ofBoth = and(eq(producerAppointments.producerId, producerId), eq(producerAppointments.programId, programId));
  const all = await transaction.read('producerAppointments', columns, ofBoth);
  const other = overlapping(all, (one) => ({ from: one.effectiveDate, to: one.terminationDate }), period);
  if (!other) return null;
  return refuse(Overlaps, [path], { id: other.id, from: other.effectiveDate, to: other.terminationDate });
};
