import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, notFound, staleVersion } from '../../../graphql/mutation/index.ts';
import { rateAboveProgram } from '../distribution/appointment-terms.ts';
import { inThePast, notAfter } from '../input-checks.ts';

defineMutation('changeAppointment', {
  keyspace: 'global',
  description:
    'Changes the commission of an appointment from a day on. The appointment ends on that day, and another one begins: policies keep the commission that they were bound with.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    appointmentId: t.id('producerAppointments', 'The appointment.'),
    expectedVersion: t.version('appointment'),
    commissionRate: t.share("The share of the premium that the agency earns: at most the program's on that day."),
    effectiveDate: t.day('The first day of the new commission, today or later.'),
  }),
  changed: {
    appointment: changedRow('producerAppointments', 'The appointment at the new commission.'),
    ended: changedRow('producerAppointments', 'The appointment that ends.'),
  },
  prepare: async ({ appointmentId, commissionRate: rate, effectiveDate: day }, context) => {
    const columns = { producerId: true, programId: true, carrierId: true } as const;
    const seen = await context.globalDb.query.producerAppointments.findFirst({ where: { id: appointmentId }, columns });
    if (!seen) return notFound(appointmentId, 'appointmentId');
    return (await rateAboveProgram(context, { ...seen, rate, day })) ?? seen;
  },
  change: async (transaction, input, { producerId, programId, carrierId }, { today }) => {
    const { appointmentId, expectedVersion, commissionRate, effectiveDate } = input;
    await transaction.lock('producers', producerId, ['id']);
    const columns = ['version', 'effectiveDate', 'terminationDate', 'status'] as const;
    const old = await transaction.lock('producerAppointments', appointmentId, columns);
    if (!old) return notFound(appointmentId, 'appointmentId');
    const { terminationDate, status } = old;
    const refusal =
      staleVersion(old, expectedVersion) ??
      inThePast(effectiveDate, today, 'effectiveDate') ??
      notAfter(effectiveDate, old.effectiveDate, 'effectiveDate') ??
      (terminationDate === null ? null : notAfter(terminationDate, effectiveDate, 'effectiveDate'));
    if (refusal) return refusal;
    await transaction.set('producerAppointments', appointmentId, { terminationDate: effectiveDate });
    const id = transaction.newId(identifierPrefixes.producerAppointments);
    const parties = { producerId, programId, carrierId };
    await transaction.insert('producerAppointments', [
      { ...parties, id, commissionRate, effectiveDate, terminationDate, status },
    ]);
    return { changed: { appointment: id, ended: appointmentId } };
  },
});
