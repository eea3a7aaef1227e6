import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { edgeConnection } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';

/** How much of an agreement's annual premium limit is committed. */
export const DelegatedAuthorityCapacity = builder.drizzleObject('daCapacity', {
  name: 'DelegatedAuthorityCapacity',
  description:
    "How much of an agreement's annual premium limit is taken in one year. No node: it is found again through `DelegatedAuthorityAgreement.capacities`.",
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the capacity.' }),
    year: t.exposeInt('year', { description: 'The calendar year in which policies begin.' }),
    limit: t.expose('limitCents', { type: Money, description: 'The premium that may be bound in the year.' }),
    committed: t.expose('committedCents', { type: Money, description: 'The premium that is already bound.' }),
    available: t.field({
      type: Money,
      description: 'The premium that may still be bound: `limit` − `committed`.',
      select: { columns: { limitCents: true, committedCents: true } },
      resolve: ({ limitCents, committedCents }) => limitCents - committedCents,
    }),
    version: version(t),
    createdAt: createdAt(t, 'When the year was opened.'),
    updatedAt: updatedAt(t),
    agreement: t.relation('agreement', { nullable: true, description: 'The agreement whose limit it is.' }),
    utilizations: t.field(edgeConnection('daCapacity', 'utilizations', 'What took it, bind by bind.')),
  }),
});
