import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { inThePast, notAfter } from '../input-checks.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('endAppointment', {
  keyspace: 'global',
  description:
    'Ends an appointment on a day: from then on the agency sells the program no more. What it has sold stays in its book.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    appointmentId: t.id('producerAppointments', 'The appointment.'),
    expectedVersion: t.version('appointment'),
    terminationDate: t.day('The first day on which it holds no more: today or later.'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { appointment: changedRow('producerAppointments', 'The appointment with its end.') },
  prepare: async () => ({}),
  change: async (transaction, { appointmentId, expectedVersion, terminationDate, reason }, _, { today }) => {
    const columns = ['version', 'status', 'effectiveDate', 'terminationDate'] as const;
    const appointment = await transaction.lock('producerAppointments', appointmentId, columns);
    if (!appointment) return notFound(appointmentId, 'appointmentId');
    const { status, effectiveDate, terminationDate: end } = appointment;
    // One whose end has come is over, whether its status says so yet or not.
    const now = end !== null && end <= today ? 'closed' : status;
    const refusal =
      staleVersion(appointment, expectedVersion) ??
      invalidTransition(activityTransitions, now, 'closed', 'appointmentId') ??
      inThePast(terminationDate, today, 'terminationDate') ??
      notAfter(terminationDate, effectiveDate, 'terminationDate');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('producerAppointments', appointmentId, {
      terminationDate,
      status: terminationDate <= today ? 'closed' : status,
    });
    return { changed: { appointment: appointmentId } };
  },
});
