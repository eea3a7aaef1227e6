import { eq } from 'drizzle-orm';
import { producerAppointments } from '../../../../schema/global/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';

/**
 * Ends all appointments of an agency on a day, those that end before it anyway left out. One that would begin later never
 * holds. The caller holds the agency's lock, under which it is appointed: none is added meanwhile.
 */
export const endAppointments = async (
  transaction: WriteTransaction<'global'>,
  producerId: string,
  { terminationDate, today }: { readonly terminationDate: string; readonly today: string },
): Promise<void> => {
  const ofAgency = eq(producerAppointments.producerId, producerId);
  for (const { id } of await transaction.read('producerAppointments', ['id'], ofAgency)) {
    const appointment = await transaction.lock('producerAppointments', id, ['status', 'terminationDate']);
    if (!appointment || appointment.status === 'closed') continue;
    const { terminationDate: end } = appointment;
    const earlier = end !== null && end < terminationDate ? end : terminationDate;
    const status = earlier <= today ? 'closed' : appointment.status;
    await transaction.set('producerAppointments', id, { terminationDate: earlier, status });
  }
};
