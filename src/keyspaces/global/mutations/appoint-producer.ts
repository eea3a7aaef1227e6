import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, invalidInput, notFound } from '../../../graphql/mutation/index.ts';
import { appointmentOverlap, rateAboveProgram } from '../distribution/appointment-terms.ts';
import { Overlaps } from '../refusals.ts';

defineMutation('appointProducer', {
  keyspace: 'global',
  description:
    "Lets an agency sell a program from a day on, at a commission that is at most the program's. An agency whose appointment has ended is appointed anew.",
  roles: ['org_admin'],
  refusals: [Overlaps],
  input: (t) => ({
    producerId: t.id('producers', 'The agency.'),
    programId: t.id('programs', 'The program.'),
    commissionRate: t.share("The share of the premium that the agency earns: at most the program's on that day."),
    effectiveDate: t.day('The first day on which it holds.'),
  }),
  changed: {
    appointment: changedRow('producerAppointments', 'The appointment, which holds from its first day on.'),
    producer: changedRow('producers', 'The agency.'),
  },
  prepare: async ({ programId, commissionRate: rate, effectiveDate: day }, context) => {
    const columns = { carrierId: true, status: true } as const;
    const program = await context.globalDb.query.programs.findFirst({ where: { id: programId }, columns });
    if (!program) return notFound(programId, 'programId');
    if (program.status === 'closed') return invalidInput('must be a program that is not closed', 'programId');
    return (await rateAboveProgram(context, { programId, rate, day })) ?? { carrierId: program.carrierId };
  },
  change: async (transaction, input, { carrierId }) => {
    const { producerId, effectiveDate } = input;
    const producer = await transaction.lock('producers', producerId, ['status', 'terminationDate']);
    if (!producer) return notFound(producerId, 'producerId');
    if (producer.status !== 'active') return invalidInput('must be an agency that is active', 'producerId');
    const { terminationDate } = producer;
    if (terminationDate !== null && effectiveDate >= terminationDate) {
      return invalidInput(`must be before ${terminationDate}, when the contract with the agency ends`, 'effectiveDate');
    }
    const period = { from: effectiveDate, to: terminationDate };
    const refusal = await appointmentOverlap(transaction, input, period, 'effectiveDate');
    if (refusal) return refusal;
    const id = transaction.newId(identifierPrefixes.producerAppointments);
    await transaction.insert('producerAppointments', [{ ...input, id, carrierId, terminationDate, status: 'active' }]);
    return { changed: { appointment: id, producer: producerId } };
  },
});
