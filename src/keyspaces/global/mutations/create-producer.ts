import { eq } from 'drizzle-orm';
import { producers } from '../../../../schema/global/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, notFound, refuse } from '../../../graphql/mutation/index.ts';
import { producerDetails, producerInput } from '../distribution/producer-input.ts';
import { unknownState } from '../input-checks.ts';
import { NationalProducerNumberTaken } from '../refusals.ts';

defineMutation('createProducer', {
  keyspace: 'global',
  description:
    'Adds an agency. It sells nothing until it is licensed in a state and appointed to a program, and has users of its own.',
  roles: ['org_admin'],
  refusals: [NationalProducerNumberTaken],
  input: (t) => {
    const details = producerDetails(t);
    return {
      nationalProducerNumber: t.code(
        'Its number at the National Insurance Producer Registry, unique in the organization.',
        /^\d{1,10}$/,
        'must be 1 to 10 digits',
      ),
      parentId: t.optional(t.id('producers', 'The agency that it is a branch of.')),
      ...producerInput(t),
      phone: t.optional(details.phone),
      addressLine2: t.optional(details.addressLine2),
      w9ReceivedOn: t.optional(details.w9ReceivedOn),
      errorsAndOmissionsExpiration: t.optional(details.errorsAndOmissionsExpiration),
    };
  },
  changed: { producer: changedRow('producers', 'The agency, which may be licensed and appointed now.') },
  prepare: async ({ parentId, stateCode }, context) => {
    const where = { id: parentId ?? '' };
    const parent = await context.globalDb.query.producers.findFirst({ where, columns: { id: true } });
    if (parentId !== null && !parent) return notFound(parentId, 'parentId');
    return (await unknownState(context, [stateCode], 'stateCode')) ?? {};
  },
  change: async (transaction, input) => {
    const id = transaction.newId(identifierPrefixes.producers);
    // Of two that are added at once the index lets one in.
    const isNew = await transaction.insertOnce('producers', [{ id, status: 'active', ...input }]);
    if (isNew) return { changed: { producer: id } };
    const sameNumber = eq(producers.nationalProducerNumber, input.nationalProducerNumber);
    const [taken] = await transaction.read('producers', ['id'], sameNumber);
    return refuse(NationalProducerNumberTaken, ['nationalProducerNumber'], { producerId: taken?.id ?? null });
  },
});
